import { Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import axios from 'axios';
import type { Clock } from '../clock.ts';
import { axiosProxy } from '../settings/axiosProxy.ts';
import type { ProxyInUse } from '../settings/resolveProxy.ts';
import type { TimedAnswer } from './check.ts';

/** Requests to BIOS that give back whatever answer comes; they reject only when none does. */
export interface DoctorHttp {
  get(path: string, signal: AbortSignal): Promise<TimedAnswer>;
  /** Sends the fields form-encoded. */
  post(path: string, fields: Readonly<Record<string, string>>, signal: AbortSignal): Promise<TimedAnswer>;
}

export interface DoctorHttpOptions {
  readonly baseUrl: string;
  readonly proxy: ProxyInUse | null;
  readonly authorities: readonly string[];
  readonly clock: Clock;
  /** In place of Node's own HTTP: the desktop shell's, which knows the system's proxy and certificates. */
  readonly fetch?: typeof globalThis.fetch;
}

const MAXIMUM_ANSWER_BYTES = 1024 * 1024;

/** HTTP for the doctor: no redirect is followed, every status is an answer, nothing is kept alive. */
export function createDoctorHttp(options: DoctorHttpOptions): DoctorHttp {
  const client = axios.create({
    baseURL: options.baseUrl,
    maxRedirects: 0,
    maxContentLength: MAXIMUM_ANSWER_BYTES,
    responseType: 'text',
    transformResponse: (body: unknown) => body,
    validateStatus: () => true,
    headers: { accept: 'application/json' },
    ...(options.fetch === undefined
      ? {
          proxy: axiosProxy(options.proxy),
          httpAgent: new HttpAgent({ keepAlive: false }),
          httpsAgent: new HttpsAgent({ keepAlive: false, ca: [...options.authorities] }),
        }
      : { adapter: 'fetch', env: { fetch: options.fetch } }),
  });
  const ask = async (
    method: 'GET' | 'POST',
    url: string,
    data: URLSearchParams | undefined,
    signal: AbortSignal,
  ): Promise<TimedAnswer> => {
    const askedAt = options.clock.now();
    const response = await client.request<unknown>({ method, url, data, signal });
    return {
      status: response.status,
      headers: Object.fromEntries(Object.entries(response.headers)),
      body: typeof response.data === 'string' ? response.data : '',
      askedAt,
      answeredAt: options.clock.now(),
    };
  };
  return {
    get: (path, signal) => ask('GET', path, undefined, signal),
    post: (path, fields, signal) => ask('POST', path, new URLSearchParams(fields), signal),
  };
}
