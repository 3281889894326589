import { isLoopbackHost } from './isLoopbackUrl.ts';
import type { ProxySettings } from './proxySettings.ts';

/** A proxy that applies, and who says so. */
export interface ProxyInUse {
  /** `http://host:port`, without login. */
  readonly url: string;
  readonly from: 'settings' | 'system';
  readonly user: string | null;
  /** Secret: never to be shown. */
  readonly password: string | null;
}

export interface ResolveProxyOptions {
  readonly settings: ProxySettings;
  /** The secret `proxy`, where there is one. */
  readonly password: string | null;
  /** The process environment: `HTTPS_PROXY`, `HTTP_PROXY`, `ALL_PROXY`, `NO_PROXY` in either case. */
  readonly variables: Readonly<Record<string, string | undefined>>;
}

/** The proxy to use for `target`; null for a direct way. This computer itself is always reached directly. */
export function resolveProxy(target: string, options: ResolveProxyOptions): ProxyInUse | null {
  const url = new URL(target);
  if (options.settings.mode === 'none' || isLoopbackHost(url.hostname)) return null;
  if (options.settings.mode === 'system') return systemProxy(url, options.variables);
  const { url: proxyUrl, user = null } = options.settings;
  return { url: proxyUrl, from: 'settings', user, password: user === null ? null : options.password };
}

function systemProxy(target: URL, variables: ResolveProxyOptions['variables']): ProxyInUse | null {
  const read = (name: string): string => variables[name] ?? variables[name.toUpperCase()] ?? '';
  const scheme = target.protocol.replace(':', '');
  const text = read(`${scheme}_proxy`) || read('all_proxy');
  const withScheme = text.includes('://') ? text : `http://${text}`;
  if (text === '' || !URL.canParse(withScheme) || isExempt(target, read('no_proxy'))) return null;
  const url = new URL(withScheme);
  return {
    url: `${url.protocol}//${url.host}`,
    from: 'system',
    user: decoded(url.username),
    password: decoded(url.password),
  };
}

/** `NO_PROXY`: hosts separated by comma or blank, each also standing for what ends in it; `*` is all. */
function isExempt(target: URL, noProxy: string): boolean {
  const port = target.port || (target.protocol === 'https:' ? '443' : '80');
  return noProxy
    .toLowerCase()
    .split(/[\s,]+/)
    .filter((entry) => entry !== '')
    .some((entry) => {
      const [, host = entry, entryPort = port] = /^(.+?)(?::(\d+))?$/.exec(entry) ?? [];
      const suffix = host.replace(/^\*?\.?/, '');
      const isHost = target.hostname === suffix || target.hostname.endsWith(`.${suffix}`);
      return (host === '*' || isHost) && entryPort === port;
    });
}

function decoded(text: string): string | null {
  if (text === '') return null;
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
