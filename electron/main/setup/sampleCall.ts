import { join } from 'node:path';
import type { Settings } from '../../../core/settings.ts';
import { checkSettings } from '../../../core/settings/parseSettings.ts';
import type { Api } from '../../api.ts';
import { fail, succeed } from '../../reply.ts';
import { sampleMappings } from '../../sampleMappings.ts';
import type { EngineLink } from '../engineLink.ts';

export interface SampleCallParts {
  /** The sample's own. */
  readonly folder: string;
  readonly link: Pick<EngineLink, 'call'>;
  readonly current: () => Settings;
  /** Keeps settings and puts them in force. */
  readonly keep: (settings: Settings) => Promise<void>;
}

/** Invented figures with their mappings, so that a newcomer sees within minutes what the application does. */
export function createSampleCall(parts: SampleCallParts): Pick<Api, 'createSample'> {
  const { folder, link, current, keep } = parts;
  return {
    async createSample() {
      const settings = current();
      if (settings.environment !== 'simulation') return onlySimulated;
      const path = join(folder, 'buku-contoh.xlsx');
      const written = await link.call('writeSample', path);
      if (!written.ok) return written;
      const samples = sampleMappings(path);
      const own = settings.mappings.filter(({ id }) => !samples.some((sample) => sample.id === id));
      const check = checkSettings({ ...settings, mappings: [...own, ...samples] });
      if (check.kind === 'invalid') throw new TypeError('the sample does not fit the settings');
      await keep(check.settings);
      return succeed(current());
    },
  };
}

const onlySimulated = fail(
  'not-simulated',
  'Data contoh hanya dapat dibuat di lingkungan Simulasi.',
  'Pilih lingkungan Simulasi lebih dulu. Data contoh tidak pernah dikirim ke BIOS.',
);
