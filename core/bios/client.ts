import { z } from 'zod';
import type { Clock } from '../clock.ts';
import type { Payload } from '../mapping/record.ts';
import { readAnswer, type BiosAnswer } from './answer.ts';
import type { Http } from './http.ts';
import { networkFailure } from './networkFailure.ts';
import { outcomeOfAnswer, outcomeOfFailure, type SendOutcome } from './outcome.ts';
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

/** A row that BIOS holds; values are text, as BIOS returns them. */
export type BiosRow = Readonly<Record<string, string>>;

/** One page of what BIOS holds, or why it could not be read. */
export type ReadBackPage =
  | { readonly kind: 'page'; readonly rows: readonly BiosRow[]; readonly isLast: boolean }
  | { readonly kind: 'failed'; readonly message: string; readonly outcome: SendOutcome };

/** The BIOS webservice for one satker and environment. Nothing here throws for what BIOS or the network do. */
export interface BiosClient {
  send(dataset: string, payload: Payload, signal?: AbortSignal): Promise<SendResult>;
  /**
   * Reads back what BIOS holds of a dataset, page by page, ending after the first failed page.
   * `POST /get/data/<id>` (contract.md 7, confirmed-4; page numbering is a guess, so pages are followed until
   * one adds no row that was not seen).
   */
  readBack(dataset: string, date: string | null, signal?: AbortSignal): AsyncIterable<ReadBackPage>;
}

export interface BiosClientOptions {
  readonly http: Http;
  readonly tokens: TokenSource;
  readonly clock: Clock;
  /** Replaces secrets in a text that is to be kept. */
  readonly mask: (text: string) => string;
}

const pageSchema = z.object({
  datas: z.array(z.record(z.string(), z.unknown())),
  pageCount: z.coerce.number().optional(),
});

export function createBiosClient(options: BiosClientOptions): BiosClient {
  return {
    send: (dataset, payload, signal) => send(options, dataset, payload, signal),
    readBack: (dataset, date, signal) => readBack(options, dataset, date, signal),
  };
}

async function send(
  { http, tokens, clock, mask }: BiosClientOptions,
  dataset: string,
  payload: Payload,
  signal?: AbortSignal,
): Promise<SendResult> {
  const token = await tokens.get();
  const startedAt = clock.now();
  if (token.kind === 'failed') return { ...resultOfToken(token), startedAt, durationMs: 0 };
  const timed = (result: Omit<SendResult, 'startedAt' | 'durationMs'>): SendResult => ({
    ...result,
    message: mask(result.message),
    startedAt,
    durationMs: Math.max(0, clock.now() - startedAt),
  });
  try {
    const request = { fields: payload, token: token.token, ...(signal === undefined ? {} : { signal }) };
    const answer = readAnswer(await http.post(`/ws/${dataset}`, request), clock.now());
    const outcome = outcomeOfAnswer(answer);
    if (outcome.kind === 'token-refused') tokens.discard(token.token);
    return timed({
      outcome,
      code: answer.code,
      httpStatus: answer.httpStatus,
      message: messageOf(answer),
    });
  } catch (error) {
    const failure = networkFailure(error);
    const outcome = outcomeOfFailure(failure);
    return timed({ outcome, code: null, httpStatus: null, message: failure.message });
  }
}

async function* readBack(
  options: BiosClientOptions,
  dataset: string,
  date: string | null,
  signal?: AbortSignal,
): AsyncGenerator<ReadBackPage> {
  const seen = new Set<string>();
  for (let page = 0; ; page += 1) {
    const answer = await readPage(options, dataset, date, page, signal);
    if (answer.kind === 'failed') {
      yield answer;
      return;
    }
    const fresh = answer.rows.filter((row) => !seen.has(identityOf(row)));
    for (const row of fresh) seen.add(identityOf(row));
    // Where the first page is numbered 1, page 0 may be answered with it, so page 1 then adds nothing.
    const isLast = answer.isLast || (fresh.length === 0 && page > 1);
    yield { kind: 'page', rows: fresh, isLast };
    if (isLast) return;
  }
}

async function readPage(
  { http, tokens, clock, mask }: BiosClientOptions,
  dataset: string,
  date: string | null,
  page: number,
  signal?: AbortSignal,
): Promise<ReadBackPage> {
  for (let isRetry = false; ; isRetry = true) {
    const token = await tokens.get();
    if (token.kind === 'failed') return { kind: 'failed', message: token.message, outcome: token.outcome };
    try {
      const fields = { page: String(page), ...(date === null ? {} : { tgl_transaksi: date }) };
      const request = { fields, token: token.token, ...(signal === undefined ? {} : { signal }) };
      const answer = readAnswer(await http.post(`/get/data/${dataset}`, request), clock.now());
      if (answer.code === 'MSG40103') {
        tokens.discard(token.token);
        if (!isRetry) continue;
      }
      return pageOf(answer, page, mask);
    } catch (error) {
      const failure = networkFailure(error);
      return { kind: 'failed', message: mask(failure.message), outcome: outcomeOfFailure(failure) };
    }
  }
}

function pageOf(answer: BiosAnswer, page: number, mask: (text: string) => string): ReadBackPage {
  // A first page numbered 1 answers page 0 with nothing or with page 1; both are followed by page 1.
  if (answer.code === 'MSG20002') return { kind: 'page', rows: [], isLast: page > 0 };
  const body = answer.code === 'MSG20001' ? pageSchema.safeParse(answer.data) : null;
  if (body?.success !== true) {
    return { kind: 'failed', message: mask(messageOf(answer)), outcome: outcomeOfAnswer(answer) };
  }
  const rows = body.data.datas.map(textRow);
  const isLast = body.data.pageCount !== undefined && page >= body.data.pageCount;
  return { kind: 'page', rows, isLast };
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

function messageOf(answer: BiosAnswer): string {
  const fields = Object.entries(answer.fieldErrors).flatMap(([field, messages]) =>
    messages.map((message) => (field === '' ? message : `${field}: ${message}`)),
  );
  return [answer.message, ...fields].filter((part) => part !== '').join(' · ');
}

function resultOfToken(
  token: Extract<TokenResult, { kind: 'failed' }>,
): Omit<SendResult, 'startedAt' | 'durationMs'> {
  const { outcome, code, httpStatus, message } = token;
  return { outcome, code, httpStatus, message };
}
