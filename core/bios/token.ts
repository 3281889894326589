import type { Clock } from '../clock.ts';
import { readAnswer } from './answer.ts';
import type { Http } from './http.ts';
import { messageOf } from './messageOf.ts';
import { networkFailure } from './networkFailure.ts';
import { outcomeOfAnswer, outcomeOfFailure, type SendOutcome } from './outcome.ts';

/** A token, or why there is none, in the same words as a send's outcome. */
export type TokenResult =
  | { readonly kind: 'token'; readonly token: string }
  | {
      readonly kind: 'failed';
      readonly outcome: SendOutcome;
      readonly code: string | null;
      readonly httpStatus: number | null;
      readonly message: string;
    };

/** One token for all who need it: fetched once however many ask at a time, kept until shortly before it ends. */
export interface TokenSource {
  /** Once the signal aborts, nobody waits any longer for a token that is under way. */
  get(signal?: AbortSignal): Promise<TokenResult>;
  /** Forgets the token, unless a newer one has taken its place. */
  discard(token: string): void;
}

export interface Credentials {
  /** 6-digit satker code. */
  readonly satker: string;
  /** 32-character secret key of the environment. */
  readonly key: string;
}

/** A token lives 86 400 s (contract.md 2: one direct proof, two clients consistent). */
const LIFETIME_MS = 86_400_000;
const MARGIN_MS = 15 * 60_000;

/** @param mask - Replaces secrets in a text that is to be kept: a proxy's error page may quote what was posted. */
export function createTokenSource(
  http: Http,
  credentials: Credentials,
  clock: Clock,
  mask: (text: string) => string,
): TokenSource {
  let current: { readonly token: string; readonly endsAt: number } | null = null;
  let underWay: Promise<TokenResult> | null = null;
  return {
    get(signal) {
      if (current !== null && clock.now() < current.endsAt - MARGIN_MS) {
        return Promise.resolve({ kind: 'token', token: current.token });
      }
      underWay ??= fetchToken(http, credentials, clock, mask).then((result) => {
        underWay = null;
        if (result.kind === 'token') {
          current = { token: result.token, endsAt: clock.now() + LIFETIME_MS };
        }
        return result;
      });
      return signal === undefined ? underWay : unlessAborted(underWay, signal);
    },
    discard(token) {
      if (current?.token === token) current = null;
    },
  };
}

/** The request itself goes on, since others may wait for it. */
async function unlessAborted(underWay: Promise<TokenResult>, signal: AbortSignal): Promise<TokenResult> {
  const { promise: aborted, resolve } = Promise.withResolvers<TokenResult>();
  const abort = (): void => resolve(cancelled);
  if (signal.aborted) abort();
  signal.addEventListener('abort', abort, { once: true });
  try {
    return await Promise.race([underWay, aborted]);
  } finally {
    signal.removeEventListener('abort', abort);
  }
}

const cancelled: TokenResult = {
  kind: 'failed',
  outcome: { kind: 'not-sent', reason: 'cancelled' },
  code: null,
  httpStatus: null,
  message: 'Dibatalkan sebelum dikirim.',
};

async function fetchToken(
  http: Http,
  credentials: Credentials,
  clock: Clock,
  mask: (text: string) => string,
): Promise<TokenResult> {
  try {
    const fields = { satker: credentials.satker, key: credentials.key };
    const answer = readAnswer(await http.post('/token', { fields }), clock.now());
    if (answer.code === 'MSG20004' && answer.token !== null) return { kind: 'token', token: answer.token };
    const { code, httpStatus } = answer;
    const message = messageOf(answer, mask);
    return { kind: 'failed', outcome: outcomeOfAnswer(answer), code, httpStatus, message };
  } catch (error) {
    const failure = networkFailure(error);
    // Asking for a token changes nothing at BIOS, so there is nothing to be unsure of.
    const outcome = outcomeOfFailure({ ...failure, requestLeft: false });
    return { kind: 'failed', outcome, code: null, httpStatus: null, message: failure.message };
  }
}
