import { Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import { getCACertificates } from 'node:tls';
import axios, { type AxiosInstance, type AxiosProxyConfig } from 'axios';
import type { HttpAnswer } from './answer.ts';

export interface HttpOptions {
  /** BIOS' base address without a slash at its end, e.g. `https://…/api`. */
  readonly baseUrl: string;
  readonly timeoutMs: number;
  /** Extra certificate authorities as PEM, beside the trusted ones; verification is never turned off. */
  readonly extraCa?: readonly string[];
  /** The proxy to go through; left out, the way is direct. */
  readonly proxy?: HttpProxy;
  /** A fetch to use in place of Node's own HTTP: the desktop shell hands in one that knows the system proxy. */
  readonly fetch?: typeof globalThis.fetch;
}

export interface HttpProxy {
  /** `http://host:port`. */
  readonly url: string;
  readonly user: string | null;
  readonly password: string | null;
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
    httpsAgent: new HttpsAgent({ keepAlive: true, ...caOption(options.extraCa) }),
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
    proxy: proxyOption(options.proxy),
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

function proxyOption(proxy: HttpProxy | undefined): AxiosProxyConfig | false {
  if (proxy === undefined) return false;
  const { protocol, hostname, port } = new URL(proxy.url);
  const login = { username: proxy.user ?? '', password: proxy.password ?? '' };
  return {
    protocol,
    host: hostname,
    port: Number(port === '' ? (protocol === 'https:' ? 443 : 80) : port),
    ...(proxy.user === null ? {} : { auth: login }),
  };
}

function caOption(extraCa: readonly string[] | undefined): { ca?: string[] } {
  if (extraCa === undefined || extraCa.length === 0) return {};
  return { ca: [...getCACertificates('default'), ...getCACertificates('system'), ...extraCa] };
}
