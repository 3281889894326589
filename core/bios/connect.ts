import type { Clock } from '../clock.ts';
import { environmentNames } from '../doctor/environmentNames.ts';
import { SettingsError } from '../errors.ts';
import type { Secrets } from '../secrets.ts';
import { createMask } from '../secrets/mask.ts';
import { biosBaseUrl } from '../settings/biosBaseUrl.ts';
import { resolveProxy } from '../settings/resolveProxy.ts';
import { readAuthorities, trustedAuthorities } from '../settings/trustedAuthorities.ts';
import type { Settings } from '../settings.ts';
import { createBiosClient, type BiosClient } from './client.ts';
import { createHttp } from './http.ts';
import { createTokenSource, type TokenSource } from './token.ts';

export interface ConnectOptions {
  readonly settings: Settings;
  readonly secrets: Secrets;
  readonly clock: Clock;
  /** Process environment, for the system's proxy settings. */
  readonly variables: Readonly<Record<string, string | undefined>>;
  /** Where the simulator inside the application listens, and the key that it takes. */
  readonly simulation: () => { readonly baseUrl: string; readonly satker: string; readonly key: string };
  readonly fetch?: typeof globalThis.fetch;
}

/** A way to BIOS for one pass; close it when the pass ends. */
export interface BiosConnection {
  readonly client: BiosClient;
  readonly tokens: TokenSource;
  close(): void;
}

/**
 * Opens the way to BIOS that the settings mean. Asks BIOS for nothing yet.
 *
 * @throws SettingsError `no-key` when satker or key are missing; `missing` or `invalid` for the CA file.
 */
export async function connectToBios(options: ConnectOptions): Promise<BiosConnection> {
  const { settings, clock } = options;
  const credentials = await credentialsOf(options);
  const baseUrl = biosBaseUrl(settings, () => options.simulation().baseUrl);
  const proxyPassword = await options.secrets.get('proxy');
  const proxy = resolveProxy(baseUrl, {
    settings: settings.proxy,
    password: proxyPassword,
    variables: options.variables,
  });
  const http = createHttp({
    baseUrl,
    timeoutMs: settings.sending.requestTimeoutSeconds * 1000,
    authorities: trustedAuthorities(
      settings.extraCaFile === undefined ? [] : await readAuthorities(settings.extraCaFile),
    ),
    proxy,
    ...(options.fetch === undefined ? {} : { fetch: options.fetch }),
  });
  const mask = createMask([credentials.key, proxyPassword ?? '']);
  const tokens = createTokenSource(http, credentials, clock, mask);
  return {
    client: createBiosClient({ http, tokens, clock, mask }),
    tokens,
    close: () => http.close(),
  };
}

async function credentialsOf(options: ConnectOptions): Promise<{ satker: string; key: string }> {
  const { environment, satker } = options.settings;
  const key = await options.secrets.get(`bios:${environment}`);
  if (environment === 'simulation' && key === null) return options.simulation();
  if (satker !== null && key !== null) return { satker, key };
  throw new SettingsError(
    'no-key',
    satker === null
      ? 'Kode satker belum diisi.'
      : `Kunci BIOS untuk lingkungan ${environmentNames[environment]} belum ada.`,
    satker === null
      ? 'Isi kode satker 6 angka pada pengaturan.'
      : 'Masukkan kunci rahasia dari menu webservice BIOS, lalu coba lagi.',
  );
}
