import type { AxiosProxyConfig } from 'axios';
import type { ProxyInUse } from './resolveProxy.ts';

/** A proxy as axios wants it; `false` keeps axios from looking for one in the process environment. */
export function axiosProxy(proxy: ProxyInUse | null): AxiosProxyConfig | false {
  if (proxy === null) return false;
  const url = new URL(proxy.url);
  const port = url.port === '' ? (url.protocol === 'https:' ? 443 : 80) : Number(url.port);
  const auth = proxy.user === null ? {} : { auth: { username: proxy.user, password: proxy.password ?? '' } };
  return { protocol: url.protocol, host: url.hostname, port, ...auth };
}
