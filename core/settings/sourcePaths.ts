import { resolve } from 'node:path';
import type { Settings } from '../settings.ts';

/** The same settings with every path of a file made absolute, taken as relative to `folder`. */
export function resolvePaths(settings: Settings, folder: string): Settings {
  const { extraCaFile } = settings;
  return {
    ...settings,
    mappings: settings.mappings.map((mapping) => ({
      ...mapping,
      source: { ...mapping.source, path: resolve(folder, mapping.source.path) },
    })),
    ...(extraCaFile === undefined ? {} : { extraCaFile: resolve(folder, extraCaFile) }),
  };
}
