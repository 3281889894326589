import { z } from 'zod';
import { askPatiently, retryAfterOf } from './askPatiently.ts';
import { readAnswer, type BiosAnswer } from './answer.ts';
import type { BiosClientOptions } from './client.ts';
import { messageOf } from './messageOf.ts';
import { networkFailure } from './networkFailure.ts';
import { outcomeOfAnswer, outcomeOfFailure, type SendOutcome } from './outcome.ts';

/** A row that BIOS holds; values are text, as BIOS returns them. */
export type BiosRow = Readonly<Record<string, string>>;

/** One page of what BIOS holds, or why it could not be read. */
export type ReadBackPage =
  | {
      readonly kind: 'page';
      readonly rows: readonly BiosRow[];
      readonly isLast: boolean;
      /** Rows that BIOS counts and that no page up to this one had; 0 where it does not count. */
      readonly unseen: number;
    }
  | {
      readonly kind: 'failed';
      readonly message: string;
      /** How long to wait before asking again has a chance, 0 where BIOS does not say; null when it has none. */
      readonly retryAfterMs: number | null;
    };

type FailedPage = Extract<ReadBackPage, { kind: 'failed' }>;

interface Page {
  readonly kind: 'page';
  readonly rows: readonly BiosRow[];
  readonly isLast: boolean;
  /** How many rows BIOS says there are; null where it does not. */
  readonly total: number | null;
}

/** A counter of BIOS; whatever is no number is as good as absent. */
const counter = z
  .union([
    z.int(),
    z
      .string()
      .regex(/^\d{1,9}$/)
      .transform(Number),
  ])
  .optional()
  .catch(undefined);

const pageSchema = z.object({
  datas: z.array(z.record(z.string(), z.unknown())),
  pageCount: counter,
  total: counter,
});

/**
 * Reads back what BIOS holds of a dataset, page by page, ending after the first failed page.
 * `POST /get/data/<id>` (contract.md 7, confirmed-4; page numbering is a guess, so pages are followed until
 * one adds no row that was not seen).
 *
 * @param retryDelaysMs - How often a page that failed is asked for again, and how long is waited each time at least.
 */
export async function* readBack(
  options: BiosClientOptions,
  dataset: string,
  date: string | null,
  signal?: AbortSignal,
  retryDelaysMs: readonly number[] = [],
): AsyncGenerator<ReadBackPage> {
  const seen = new Set<string>();
  const numbers = new Set<string>();
  let total = 0;
  for (let page = 0; ; page += 1) {
    const ask = (): Promise<Page | FailedPage> => readPage(options, dataset, date, page, signal);
    const answer = await askPatiently(ask, options.clock, retryDelaysMs, signal);
    if (answer.kind === 'failed') {
      yield answer;
      return;
    }
    const fresh = answer.rows.filter((row) => !seen.has(identityOf(row)));
    for (const row of fresh) seen.add(identityOf(row));
    for (const { rn } of answer.rows) if (rn !== undefined) numbers.add(rn);
    total = answer.total ?? total;
    // Where the first page is numbered 1, page 0 may be answered with it, so page 1 then adds nothing.
    const isLast = answer.isLast || (fresh.length === 0 && page > 1);
    // Equal rows count by their numbers; where numbers begin anew on every page, different rows count.
    const unseen = Math.max(0, total - Math.max(seen.size, numbers.size));
    yield { kind: 'page', rows: fresh, isLast, unseen };
    if (isLast) return;
  }
}

async function readPage(
  { http, tokens, clock, mask }: BiosClientOptions,
  dataset: string,
  date: string | null,
  page: number,
  signal?: AbortSignal,
): Promise<Page | FailedPage> {
  for (let isRetry = false; ; isRetry = true) {
    const token = await tokens.get(signal);
    if (token.kind === 'failed') return failedPage(token.message, token.outcome);
    try {
      const fields = { page: String(page), ...(date === null ? {} : { tgl_transaksi: date }) };
      const request = { fields, token: token.token, ...(signal === undefined ? {} : { signal }) };
      const answer = readAnswer(await http.post(`/get/data/${dataset}`, request), clock.now());
      if (isTokenRefused(answer)) {
        tokens.discard(token.token);
        if (!isRetry) continue;
      }
      return pageOf(answer, page, mask);
    } catch (error) {
      const failure = networkFailure(error);
      return failedPage(mask(failure.message), outcomeOfFailure({ ...failure, requestLeft: false }));
    }
  }
}

/** Whether another token may help; HTTP 401 is how the server's own framework says it. */
export function isTokenRefused({ code, httpStatus }: BiosAnswer): boolean {
  return code === 'MSG40103' || (code === null && httpStatus === 401);
}

function pageOf(answer: BiosAnswer, page: number, mask: (text: string) => string): Page | FailedPage {
  // A first page numbered 1 answers page 0 with nothing or with page 1; both are followed by page 1.
  if (answer.code === 'MSG20002') return { kind: 'page', rows: [], isLast: page > 0, total: null };
  const body = answer.code === 'MSG20001' ? pageSchema.safeParse(answer.data) : null;
  if (body?.success !== true) return failedPage(messageOf(answer, mask), outcomeOfAnswer(answer));
  const { datas, pageCount = 0, total = null } = body.data;
  return { kind: 'page', rows: datas.map(textRow), isLast: pageCount > 0 && page >= pageCount, total };
}

function failedPage(message: string, outcome: SendOutcome): FailedPage {
  return { kind: 'failed', message, retryAfterMs: retryAfterOf(outcome) };
}

function textRow(row: Readonly<Record<string, unknown>>): BiosRow {
  const named = Object.entries(row).filter(([, value]) => value !== null && value !== undefined);
  return Object.fromEntries(named.map(([name, value]) => [name, textOf(value)]));
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** A row without its running number, so that the same row on two pages counts once. */
function identityOf(row: BiosRow): string {
  return JSON.stringify(Object.entries(row).filter(([name]) => name !== 'rn'));
}
