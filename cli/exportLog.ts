import { loadCatalogue } from '../core/catalogue/catalogue.ts';
import type { AttemptFilter } from '../core/ledger/attemptLog.ts';
import type { Ledger } from '../core/ledger/openLedger.ts';
import { exportAttempts } from '../core/report/export/exportAttempts.ts';
import type { Settings } from '../core/settings.ts';
import type { Terminal } from './command.ts';
import { count } from './output/numbers.ts';
import { UsageError } from './usageError.ts';

export interface LogToExport {
  readonly ledger: Ledger | null;
  readonly settings: Settings;
  readonly filter: Omit<AttemptFilter, 'limit'>;
}

/** Writes all attempts that match to a file and says how many. */
export async function exportLog(
  { path, overwrites }: { readonly path: string; readonly overwrites: boolean },
  { ledger, settings, filter }: LogToExport,
  terminal: Terminal,
): Promise<void> {
  if (ledger === null) throw new UsageError('Buku kirim belum ada: belum pernah ada pengiriman.');
  const { userDatasets, timeZone } = settings;
  const written = await exportAttempts(
    path,
    { ledger, catalogue: loadCatalogue({ userDatasets }), timeZone },
    filter,
    {
      overwrites,
      signal: terminal.signal,
      onProgress: (rows) => terminal.progress(`${count(rows)} percobaan ditulis …`),
    },
  );
  terminal.print(`${count(written)} percobaan ditulis ke ${path}.`);
}
