import { resolve } from 'node:path';
import type { Settings } from '../settings.ts';

/** The same settings with every path of a file made absolute, taken as relative to `folder`. */
export function resolvePaths(settings: Settings, folder: string): Settings {
  const { extraCaFile, alerts, updates } = settings;
  const { heartbeat } = alerts;
  return {
    ...settings,
    mappings: settings.mappings.map(({ source, ...mapping }) => ({
      ...mapping,
      source: source.kind === 'file' ? { ...source, path: resolve(folder, source.path) } : source,
    })),
    ...(extraCaFile === undefined ? {} : { extraCaFile: resolve(folder, extraCaFile) }),
    ...(heartbeat?.file === undefined
      ? {}
      : { alerts: { ...alerts, heartbeat: { ...heartbeat, file: resolve(folder, heartbeat.file) } } }),
    ...(updates.folder === undefined
      ? {}
      : { updates: { ...updates, folder: resolve(folder, updates.folder) } }),
  };
}
