import type { Api } from '../api.ts';
import type { WrittenTable } from '../logQuery.ts';
import { succeed, type Result } from '../reply.ts';
import type { EngineLink } from './engineLink.ts';
import type { FileDialogs } from './fileDialogs.ts';

export interface TableCallsParts {
  readonly files: FileDialogs;
  readonly link: Pick<EngineLink, 'call'>;
}

const LOG_FILTER = { name: 'Excel atau CSV', extensions: ['xlsx', 'csv'] };
const ROWS_FILTER = { name: 'Buku kerja Excel', extensions: ['xlsx'] };

/** Tables that are written where the operator says. */
export function createTableCalls({
  files,
  link,
}: TableCallsParts): Pick<Api, 'exportLog' | 'exportFailedRows'> {
  return {
    async exportLog(query) {
      const path = await files.askToSave('Simpan log kiriman', 'Log kiriman.xlsx', LOG_FILTER);
      return path === null ? succeed(null) : writtenTo(path, await link.call('writeLog', path, query));
    },
    async exportFailedRows(mapping) {
      const path = await files.askToSave('Simpan baris gagal', `Baris gagal ${mapping}.xlsx`, ROWS_FILTER);
      return path === null
        ? succeed(null)
        : writtenTo(path, await link.call('writeFailedRows', path, mapping));
    },
  };
}

function writtenTo(path: string, written: Result<number>): Result<WrittenTable> {
  return written.ok ? succeed({ path, rows: written.value }) : written;
}
