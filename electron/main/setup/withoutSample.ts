import { sep } from 'node:path';
import type { Settings } from '../../../core/settings.ts';

/** Outside the simulation mappings of the invented figures in that folder do not exist. */
export function withoutSample(settings: Settings, folder: string): Settings {
  if (settings.environment === 'simulation') return settings;
  const mappings = settings.mappings.filter(
    ({ source }) => source.kind !== 'file' || !source.path.startsWith(folder + sep),
  );
  return mappings.length === settings.mappings.length ? settings : { ...settings, mappings };
}
