import type { Settings } from '../../core/settings.ts';
import { biosBaseUrl } from '../../core/settings/biosBaseUrl.ts';

/** How requests leave this computer. */
export interface Route {
  /** Electron's, which knows the system's proxy and certificates. */
  readonly fetch?: typeof globalThis.fetch;
  /** Proxy settings as variables, for Node's own HTTP. */
  readonly variables: Readonly<Record<string, string | undefined>>;
}

export interface RouteOptions {
  /** Electron's fetch; null outside Electron. */
  readonly systemFetch: typeof globalThis.fetch | null;
  /** What the system's proxy settings say for an address, as Chromium writes it. */
  readonly resolveProxy: (url: string) => Promise<string>;
}

/**
 * Electron's fetch wherever the system decides the way. It can be told neither of another proxy nor of the office's
 * own certificate authority; with those Node's own HTTP goes, by the system's proxy where no other is set.
 */
export async function routeTo(
  settings: Settings,
  simulatorUrl: () => string,
  { systemFetch, resolveProxy }: RouteOptions,
): Promise<Route> {
  if (systemFetch === null || settings.proxy.mode !== 'system') return { variables: {} };
  if (settings.extraCaFile === undefined) return { fetch: systemFetch, variables: {} };
  return { variables: proxyVariables(await resolveProxy(biosBaseUrl(settings, simulatorUrl))) };
}

/** `PROXY host:port` and `HTTPS host:port` are what Node can use; anything else is a direct way. */
function proxyVariables(chromiumText: string): Readonly<Record<string, string>> {
  const [, kind, address] = /^\s*(PROXY|HTTPS)\s+([^\s;]+)/.exec(chromiumText) ?? [];
  if (address === undefined) return {};
  const url = `${kind === 'HTTPS' ? 'https' : 'http'}://${address}`;
  return { HTTPS_PROXY: url, HTTP_PROXY: url };
}
