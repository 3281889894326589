import { messageCodes } from '../core/catalogue/messageCode.ts';

/** An HTTP answer, ready to be written. */
export interface Answer {
  readonly httpStatus: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** The message code in the body; null when there is none. */
  readonly code: string | null;
}

export type HttpStatusMode = 'all-200' | 'matching';

/** BIOS' envelope, `status` and `message`, with whatever else belongs to it. */
export function codeAnswer(
  code: string,
  mode: HttpStatusMode,
  extra: Readonly<Record<string, unknown>> = {},
): Answer {
  const httpStatus = mode === 'matching' ? matchingStatus(code) : 200;
  return envelope(code, httpStatus, extra);
}

/** BIOS' envelope with an HTTP status of its own, for what a web server answers in front of BIOS. */
export function envelope(
  code: string,
  httpStatus: number,
  extra: Readonly<Record<string, unknown>> = {},
): Answer {
  const message = messageCodes().get(code)?.message ?? 'Kode simulator di luar daftar';
  return { ...jsonAnswer(httpStatus, { status: code, message, ...extra }), code };
}

export function jsonAnswer(httpStatus: number, body: unknown): Answer {
  const headers = { 'content-type': 'application/json' };
  return { httpStatus, headers, body: JSON.stringify(body), code: null };
}

/** Laravel's answer to too many requests; HTTP 429 in either mode, since Retry-After belongs to it. */
export function tooManyAnswer(headers: Readonly<Record<string, string>>): Answer {
  const answer = jsonAnswer(429, { message: 'Too Many Attempts.' });
  return { ...answer, headers: { ...answer.headers, 'x-ratelimit-remaining': '0', ...headers } };
}

/** The HTTP status that a code's first three digits name (contract.md 5; inferred). */
function matchingStatus(code: string): number {
  const status = Number(code.slice(3, 6));
  return status >= 200 && status < 600 ? status : 200;
}
