import type { Api } from '../api.ts';
import { succeed } from '../reply.ts';
import type { EngineLink } from './engineLink.ts';
import type { FileDialogs } from './fileDialogs.ts';
import type { Preferences } from './preferences.ts';

export interface SourceCallsParts {
  readonly files: FileDialogs;
  readonly preferences: Preferences;
  readonly link: Pick<EngineLink, 'call'>;
}

type SourceCallName = 'pickSourceFile' | 'listRecentFiles' | 'rememberFile' | 'saveTemplate';

const SOURCE_FILTER = {
  name: 'Excel, LibreOffice, CSV, basis data',
  extensions: [
    'xlsx',
    'xlsm',
    'xlsb',
    'xls',
    'ods',
    'csv',
    'tsv',
    'txt',
    'sqlite',
    'db',
    'mdb',
    'accdb',
    'dbf',
  ],
};

const TEMPLATE_FILTER = { name: 'Buku kerja Excel', extensions: ['xlsx'] };
const REMEMBERED = 8;

/** The files that mappings are made from. */
export function createSourceCalls({ files, preferences, link }: SourceCallsParts): Pick<Api, SourceCallName> {
  const remember = (path: string): void => {
    const others = preferences.get('recentFiles').filter((known) => known !== path);
    preferences.set('recentFiles', [path, ...others].slice(0, REMEMBERED));
  };
  return {
    async pickSourceFile() {
      const path = await files.askToOpen('Pilih berkas sumber', SOURCE_FILTER);
      if (path !== null) remember(path);
      return succeed(path);
    },
    listRecentFiles: async () => succeed(preferences.get('recentFiles')),
    async rememberFile(path) {
      remember(path);
      return succeed(null);
    },
    async saveTemplate(dataset) {
      const name = `templat-${dataset.split('/').at(-1) ?? 'data'}.xlsx`;
      const path = await files.askToSave('Simpan templat Excel', name, TEMPLATE_FILTER);
      if (path === null) return succeed(null);
      const written = await link.call('writeTemplate', path, dataset);
      if (!written.ok) return written;
      remember(path);
      return succeed(path);
    },
  };
}
