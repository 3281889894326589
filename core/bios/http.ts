import { Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import axios, { type AxiosInstance } from 'axios';
import { axiosProxy } from '../settings/axiosProxy.ts';
import type { ProxyInUse } from '../settings/resolveProxy.ts';
import type { HttpAnswer } from './answer.ts';

export interface HttpOptions {
  /** BIOS' base address without a slash at its end, e.g. `https://…/api`. */
  readonly baseUrl: string;
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
    timeout: options.timeoutMs,
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
    post: (path, request) => post(client, path, request),
    close() {
      agents.httpAgent.destroy();
      agents.httpsAgent.destroy();
    },
  };
}

async function post(client: AxiosInstance, path: string, request: PostRequest): Promise<HttpAnswer> {
  const response = await client.post<unknown>(path, new URLSearchParams(request.fields), {
    headers: request.token === undefined ? {} : { token: request.token },
    ...(request.signal === undefined ? {} : { signal: request.signal }),
  });
  return {
    status: response.status,
    headers: Object.fromEntries(Object.entries(response.headers)),
    body: typeof response.data === 'string' ? response.data : '',
  };
}
