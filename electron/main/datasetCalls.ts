import { checkSettings } from '../../core/settings/parseSettings.ts';
import type { Settings } from '../../core/settings.ts';
import type { Api } from '../api.ts';
import { fail, succeed } from '../reply.ts';
import type { EngineLink } from './engineLink.ts';

export interface DatasetCallsParts {
  readonly link: Pick<EngineLink, 'call'>;
  readonly current: () => Settings;
  /** Keeps settings and puts them in force. */
  readonly keep: (settings: Settings) => Promise<void>;
}

/** What the operator adds to the catalogue. */
export function createDatasetCalls({ link, current, keep }: DatasetCallsParts): Pick<Api, 'stateFields'> {
  return {
    async stateFields(id, stated) {
      const isUsed = current().mappings.some((mapping) => mapping.dataset === id);
      if (stated === null && isUsed) return stillUsed;
      const completed = stated === null ? null : await link.call('stateFields', id, stated);
      if (completed !== null && !completed.ok) return completed;
      const settings = current();
      const others = settings.userDatasets.filter((dataset) => dataset.id !== id);
      const own = completed === null ? [] : [completed.value];
      const check = checkSettings({ ...settings, userDatasets: [...others, ...own] });
      if (check.kind === 'invalid') throw new TypeError('a checked dataset does not fit the settings');
      await keep(check.settings);
      return succeed(current());
    },
  };
}

const stillUsed = fail(
  'dataset-in-use',
  'Isian jenis data ini masih dipakai sebuah pemetaan.',
  'Hapus dulu pemetaannya, lalu coba lagi.',
);
