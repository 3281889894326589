import type { Clock } from '../clock.ts';
import type { Payload } from '../mapping/record.ts';
import { readAnswer } from './answer.ts';
import type { Http } from './http.ts';
import { messageOf } from './messageOf.ts';
import { networkFailure } from './networkFailure.ts';
import { outcomeOfAnswer, outcomeOfFailure, type SendOutcome } from './outcome.ts';
import { isTokenRefused, readBack, type ReadBackPage } from './readBack.ts';
import type { TokenResult, TokenSource } from './token.ts';

/** One try of sending, with everything the ledger keeps of it. */
export interface SendResult {
  readonly outcome: SendOutcome;
  readonly startedAt: number;
  readonly durationMs: number;
  readonly code: string | null;
  readonly httpStatus: number | null;
  /** BIOS' words with every field message, or what happened instead; secrets masked. */
  readonly message: string;
}

/** The BIOS webservice for one satker and environment. Nothing here throws for what BIOS or the network do. */
export interface BiosClient {
  send(dataset: string, payload: Payload, signal?: AbortSignal): Promise<SendResult>;
  /** Reads back what BIOS holds of a dataset, page by page, ending after the first failed page. */
  readBack(
    dataset: string,
    date: string | null,
    signal?: AbortSignal,
    retryDelaysMs?: readonly number[],
  ): AsyncIterable<ReadBackPage>;
}

export interface BiosClientOptions {
  readonly http: Http;
  readonly tokens: TokenSource;
  readonly clock: Clock;
  /** Replaces secrets in a text that is to be kept. */
  readonly mask: (text: string) => string;
}

export function createBiosClient(options: BiosClientOptions): BiosClient {
  return {
    send: (dataset, payload, signal) => send(options, dataset, payload, signal),
    readBack: (dataset, date, signal, retryDelaysMs) =>
      readBack(options, dataset, date, signal, retryDelaysMs),
  };
}

async function send(
  { http, tokens, clock, mask }: BiosClientOptions,
  dataset: string,
  payload: Payload,
  signal?: AbortSignal,
): Promise<SendResult> {
  const token = await tokens.get(signal);
  const startedAt = clock.now();
  if (token.kind === 'failed') return { ...resultOfToken(token), startedAt, durationMs: 0 };
  const timed = (result: Omit<SendResult, 'startedAt' | 'durationMs'>): SendResult => ({
    ...result,
    startedAt,
    durationMs: Math.max(0, clock.now() - startedAt),
  });
  try {
    const request = { fields: payload, token: token.token, ...(signal === undefined ? {} : { signal }) };
    const answer = readAnswer(await http.post(`/ws/${dataset}`, request), clock.now());
    const outcome = outcomeOfAnswer(answer);
    if (isTokenRefused(answer)) tokens.discard(token.token);
    return timed({
      outcome,
      code: answer.code,
      httpStatus: answer.httpStatus,
      message: messageOf(answer, mask),
    });
  } catch (error) {
    const failure = networkFailure(error);
    const outcome = outcomeOfFailure(failure);
    return timed({ outcome, code: null, httpStatus: null, message: mask(failure.message) });
  }
}

function resultOfToken(
  token: Extract<TokenResult, { kind: 'failed' }>,
): Omit<SendResult, 'startedAt' | 'durationMs'> {
  const { outcome, code, httpStatus, message } = token;
  return { outcome, code, httpStatus, message };
}
