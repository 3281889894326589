import { z } from 'zod';
import type { FieldErrors } from './outcome.ts';

/** An HTTP answer as it came, the body as text. */
export interface HttpAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: string;
}

/** What a BIOS answer says. `code` is null when the body is not BIOS' JSON at all. */
export interface BiosAnswer {
  readonly httpStatus: number;
  readonly code: string | null;
  /** BIOS' own words; for a body that is not BIOS' JSON, the body. Neither cut nor masked: see `messageOf`. */
  readonly message: string;
  readonly fieldErrors: FieldErrors;
  readonly token: string | null;
  readonly data: unknown;
  readonly retryAfterMs: number | null;
}

const bodySchema = z.object({
  status: z.string().regex(/^MSG\d+$/),
  message: z.string().optional().catch(undefined),
  error: z.unknown().optional(),
  token: z.string().optional().catch(undefined),
  data: z.unknown().optional(),
});

const fieldsSchema = z.record(z.string(), z.unknown());
const messageList = z.union([z.array(z.string()), z.string().transform((text) => [text])]);

/** Reads a BIOS body; never throws, whatever came. */
export function readAnswer(answer: HttpAnswer, now: number): BiosAnswer {
  const body = bodySchema.safeParse(parseJson(answer.body));
  const retryAfterMs = readRetryAfter(answer.headers['retry-after'], now);
  if (!body.success) {
    return {
      httpStatus: answer.status,
      code: null,
      message: foldedText(answer.body),
      fieldErrors: {},
      token: null,
      data: undefined,
      retryAfterMs,
    };
  }
  return {
    httpStatus: answer.status,
    code: body.data.status,
    message: body.data.message ?? '',
    fieldErrors: readFieldErrors(body.data.error),
    token: body.data.token ?? null,
    data: body.data.data,
    retryAfterMs,
  };
}

/** Keeps every message, whether BIOS sends an object of lists, of texts, or a bare text. */
function readFieldErrors(error: unknown): FieldErrors {
  if (typeof error === 'string' && error !== '') return { '': [error] };
  if (typeof error !== 'object' || error === null) return {};
  const entries = fieldsSchema.safeParse(error);
  if (!entries.success) return {};
  return Object.fromEntries(
    Object.entries(entries.data).map(([field, messages]) => {
      const list = messageList.safeParse(messages);
      return [field, list.success ? list.data : [JSON.stringify(messages)]];
    }),
  );
}

/** `Retry-After` in seconds or as an HTTP date, as milliseconds from `now`; null when absent or unreadable. */
function readRetryAfter(header: unknown, now: number): number | null {
  if (typeof header !== 'string' || header === '') return null;
  if (/^\d{1,7}$/.test(header)) return Number(header) * 1000;
  const instant = Date.parse(header);
  return Number.isNaN(instant) ? null : Math.max(0, instant - now);
}

/** A digit where a value may begin; one within a text is taken for a number too, which does no harm. */
const MAY_HOLD_NUMBER = /(?:^|[[:,])\s*-?\d/;

function parseJson(text: string): unknown {
  try {
    // Looking at every value takes longer than all the rest, and most answers hold no number.
    return MAY_HOLD_NUMBER.test(text) ? JSON.parse(text, keepDigits) : JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** A number as it was written: 999999999999999.25 does not fit into a binary double. Node 20 has no `source`. */
function keepDigits(
  this: unknown,
  _name: string,
  value: unknown,
  context?: { readonly source?: string },
): unknown {
  return typeof value === 'number' ? (context?.source ?? String(value)) : value;
}

function foldedText(body: string): string {
  const folded = body.replace(/\s+/g, ' ').trim();
  return folded === '' ? '(jawaban kosong)' : folded;
}
