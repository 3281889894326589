import { biosAddresses } from '../catalogue/environment.ts';
import type { Settings } from '../settings.ts';

/**
 * BIOS' base address that these settings mean, without a slash at its end. `simulatorUrl` is where the
 * application's own simulator listens; it is asked for only in the simulation.
 */
export function biosBaseUrl(
  { environment, baseUrl }: Pick<Settings, 'environment' | 'baseUrl'>,
  simulatorUrl: () => string,
): string {
  const url = baseUrl ?? (environment === 'simulation' ? simulatorUrl() : biosAddresses[environment]);
  return url.replace(/\/+$/, '');
}
