import { codeAnswer, envelope, tooManyAnswer, type Answer, type HttpStatusMode } from './answer.ts';
import type { SpoilingFault } from './faultSpecification.ts';

/** What becomes of a request: an answer, silence, or a connection torn down. */
export type Delivery =
  | { readonly kind: 'answer'; readonly answer: Answer }
  | { readonly kind: 'hang' }
  | { readonly kind: 'reset' };

const loginPage = `<!doctype html>
<html lang="id"><head><title>Masuk - BIOS</title></head>
<body><form method="post" action="/login"><h1>Silakan masuk</h1>
<input name="username"><input name="password" type="password"><button>Masuk</button></form></body></html>
`;

export interface FaultEffect {
  /** The right answer; null when the request was never carried out. */
  readonly right: Answer | null;
  readonly delivery: Delivery;
}

/** Lets a fault spoil the answer; `carryOut` is called only where the request arrives. */
export function applyFault(
  fault: SpoilingFault | null,
  mode: HttpStatusMode,
  now: number,
  carryOut: () => Answer,
): FaultEffect {
  const right = fault === null || isCarriedOut(fault) ? carryOut() : null;
  return { right, delivery: deliveryOf(fault, mode, now, right) };
}

function deliveryOf(
  fault: SpoilingFault | null,
  mode: HttpStatusMode,
  now: number,
  right: Answer | null,
): Delivery {
  const answer = right ?? codeAnswer('MSG50001', mode);
  if (fault === null) return { kind: 'answer', answer };
  if (fault.kind === 'hang' || fault.kind === 'hang-after-store') return { kind: 'hang' };
  if (fault.kind === 'reset-before-store' || fault.kind === 'reset-after-store') return { kind: 'reset' };
  return { kind: 'answer', answer: spoiltAnswer(fault, mode, now, answer) };
}

function isCarriedOut(fault: SpoilingFault): boolean {
  if ('stored' in fault) return fault.stored;
  return fault.kind === 'hang-after-store' || fault.kind === 'reset-after-store';
}

type AnsweringFault = Exclude<
  SpoilingFault,
  { kind: 'hang' | 'hang-after-store' | 'reset-before-store' | 'reset-after-store' }
>;

function spoiltAnswer(fault: AnsweringFault, mode: HttpStatusMode, now: number, answer: Answer): Answer {
  switch (fault.kind) {
    case 'server-error':
      return envelope('MSG50001', fault.httpStatus);
    case 'unavailable':
      return envelope('MSG50301', 503);
    case 'rate-limited':
      return tooManyAnswer(retryHeaders(fault, now));
    case 'html':
      return bareAnswer('text/html; charset=UTF-8', loginPage);
    case 'truncated-json':
      return truncated(answer);
    case 'empty-body':
      return bareAnswer('application/json', '');
    case 'unknown-code':
      return envelope('MSG29999', 200);
    case 'wrong-satker':
      return codeAnswer('MSG40101', mode);
    case 'wrong-key':
      return codeAnswer('MSG40102', mode);
  }
}

function retryHeaders(
  fault: Extract<SpoilingFault, { kind: 'rate-limited' }>,
  now: number,
): Readonly<Record<string, string>> {
  if (fault.retryAfter === 'absent') return {};
  if (fault.retryAfter === 'seconds') return { 'retry-after': String(fault.retryAfterSeconds) };
  return { 'retry-after': new Date(now + fault.retryAfterSeconds * 1000).toUTCString() };
}

function bareAnswer(contentType: string, body: string): Answer {
  return { httpStatus: 200, headers: { 'content-type': contentType }, body, code: null };
}

/** A complete HTTP answer whose JSON stops in the middle. */
function truncated(answer: Answer): Answer {
  return { ...answer, body: answer.body.slice(0, Math.floor(answer.body.length / 2)), code: null };
}
