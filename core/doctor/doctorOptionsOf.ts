import type { ConnectOptions } from '../bios/connect.ts';
import { memorySecrets } from '../secrets/memorySecrets.ts';
import { biosBaseUrl } from '../settings/biosBaseUrl.ts';
import { resolveProxy } from '../settings/resolveProxy.ts';
import { readAuthorities } from '../settings/trustedAuthorities.ts';
import type { DoctorOptions } from './runDoctor.ts';

/**
 * The same way to BIOS that `connectToBios` takes, for the doctor to examine.
 *
 * @throws SettingsError `missing` or `invalid` for the CA file.
 */
export async function doctorOptionsOf(
  options: ConnectOptions,
): Promise<Omit<DoctorOptions, 'timeoutMs' | 'signal'>> {
  const { settings, secrets, variables, simulation, fetch } = options;
  const { environment, extraCaFile } = settings;
  const baseUrl = biosBaseUrl(settings, () => simulation().baseUrl);
  // As for `connectToBios`: without a key of its own the simulation is entered as the simulator's satker.
  const playsExample = environment === 'simulation' && !(await secrets.has('bios:simulation'));
  return {
    environment,
    baseUrl,
    satker: playsExample ? simulation().satker : settings.satker,
    secrets: playsExample ? memorySecrets([['bios:simulation', simulation().key]]) : secrets,
    proxy: resolveProxy(baseUrl, {
      settings: settings.proxy,
      password: await secrets.get('proxy'),
      variables,
    }),
    ...(extraCaFile === undefined ? {} : { extraAuthorities: await readAuthorities(extraCaFile) }),
    ...(fetch === undefined ? {} : { fetch }),
  };
}
