import { request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import type { Duplex } from 'node:stream';
import type { ProxyInUse } from '../settings/resolveProxy.ts';
import { bareHost, portOf } from './check.ts';

/** A way through a proxy, or the HTTP status with which the proxy refused it. */
export type Tunnel =
  { readonly kind: 'open'; readonly socket: Duplex } | { readonly kind: 'refused'; readonly status: number };

export interface TunnelOptions {
  readonly proxy: ProxyInUse;
  readonly target: URL;
  readonly authorities: readonly string[];
  readonly signal: AbortSignal;
}

/** Asks a proxy for a tunnel (`CONNECT`) to the target; rejects with Node's error when none answers. */
export function openTunnel({ proxy, target, authorities, signal }: TunnelOptions): Promise<Tunnel> {
  const url = new URL(proxy.url);
  const place = `${target.hostname}:${portOf(target)}`;
  const request = (url.protocol === 'https:' ? requestHttps : requestHttp)({
    host: bareHost(url),
    port: portOf(url),
    method: 'CONNECT',
    path: place,
    headers: { host: place, ...authorization(proxy) },
    agent: false,
    signal,
    ca: [...authorities],
  });
  return new Promise((resolve, reject) => {
    request.on('error', reject);
    request.on('connect', ({ statusCode = 0 }, socket) => {
      if (statusCode === 200) {
        resolve({ kind: 'open', socket });
        return;
      }
      socket.destroy();
      resolve({ kind: 'refused', status: statusCode });
    });
    request.end();
  });
}

function authorization({ user, password }: ProxyInUse): Readonly<Record<string, string>> {
  if (user === null) return {};
  const login = Buffer.from(`${user}:${password ?? ''}`).toString('base64');
  return { 'proxy-authorization': `Basic ${login}` };
}
