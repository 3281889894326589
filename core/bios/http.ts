import { Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import axios, { type AxiosInstance } from 'axios';
import { axiosProxy } from '../settings/axiosProxy.ts';
import type { ProxyInUse } from '../settings/resolveProxy.ts';
import type { HttpAnswer } from './answer.ts';

export interface HttpOptions {
  /** BIOS' base address without a slash at its end, e.g. `https://…/api`. */
  readonly baseUrl: string;
  /** For a whole request, from connecting to the last byte of the answer. */
  readonly timeoutMs: number;
  /** Certificate authorities to trust, as PEM; verification is never turned off. */
  readonly authorities: readonly string[];
  /** The proxy to go through, null for a direct way. */
  readonly proxy: ProxyInUse | null;
  /** A fetch to use in place of Node's own HTTP: the desktop shell hands in one that knows the system proxy. */
  readonly fetch?: typeof globalThis.fetch;
}

/** Sends one request and gives back whatever answer comes; rejects only when none does. */
export interface Http {
  readonly baseUrl: string;
  post(path: string, request: PostRequest): Promise<HttpAnswer>;
  close(): void;
}

export interface PostRequest {
  readonly fields: Readonly<Record<string, string>>;
  readonly token?: string;
  readonly signal?: AbortSignal;
}

const MAXIMUM_ANSWER_BYTES = 32 * 1024 * 1024;

/** HTTP for BIOS: kept-alive connections, form-encoded bodies, redirects not followed, every status returned. */
export function createHttp(options: HttpOptions): Http {
  const agents = {
    httpAgent: new HttpAgent({ keepAlive: true }),
    httpsAgent: new HttpsAgent({ keepAlive: true, ca: [...options.authorities] }),
  };
  const client = axios.create({
    baseURL: options.baseUrl,
    maxRedirects: 0,
    maxContentLength: MAXIMUM_ANSWER_BYTES,
    responseType: 'text',
    transformResponse: (body: unknown) => body,
    validateStatus: () => true,
    headers: { accept: 'application/json' },
    proxy: axiosProxy(options.proxy),
    ...agents,
    ...(options.fetch === undefined ? {} : { adapter: 'fetch', env: { fetch: options.fetch } }),
  });
  return {
    baseUrl: options.baseUrl,
    post: (path, request) =>
      inTime(options.timeoutMs, request.signal, (signal) => post(client, path, request, signal)),
    close() {
      agents.httpAgent.destroy();
      agents.httpsAgent.destroy();
    },
  };
}

/**
 * The HTTP library's own timeout only measures silence, and an answer can trickle in for hours.
 *
 * Rejects with the code `ETIMEDOUT` when the time is over.
 */
async function inTime<Result>(
  timeoutMs: number,
  cancelled: AbortSignal | undefined,
  work: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  const deadline = new AbortController();
  const timer = setTimeout(() => deadline.abort(), timeoutMs);
  try {
    return await work(
      cancelled === undefined ? deadline.signal : AbortSignal.any([cancelled, deadline.signal]),
    );
  } catch (error) {
    if (!deadline.signal.aborted || cancelled?.aborted === true) throw error;
    throw Object.assign(new Error(`no answer within ${timeoutMs} ms`), { code: 'ETIMEDOUT' });
  } finally {
    clearTimeout(timer);
  }
}

async function post(
  client: AxiosInstance,
  path: string,
  { fields, token }: PostRequest,
  signal: AbortSignal,
): Promise<HttpAnswer> {
  const response = await client.post<unknown>(path, new URLSearchParams(fields), {
    headers: token === undefined ? {} : { token },
    signal,
  });
  return {
    status: response.status,
    headers: Object.fromEntries(Object.entries(response.headers)),
    body: typeof response.data === 'string' ? response.data : '',
  };
}
