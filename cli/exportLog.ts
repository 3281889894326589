import { loadCatalogue } from '../core/catalogue/catalogue.ts';
import type { Ledger } from '../core/ledger/openLedger.ts';
import type { AttemptQuery } from '../core/ledger/search/attemptQuery.ts';
import { exportAttempts } from '../core/report/export/exportAttempts.ts';
import type { Settings } from '../core/settings.ts';
import type { Terminal } from './command.ts';
import { count } from './output/numbers.ts';
import { UsageError } from './usageError.ts';

export interface LogToExport {
  readonly ledger: Ledger | null;
  readonly settings: Settings;
  readonly query: AttemptQuery;
}

/** Writes all attempts that match to a file and says how many. */
export async function exportLog(
  { path, overwrites }: { readonly path: string; readonly overwrites: boolean },
  { ledger, settings, query }: LogToExport,
  terminal: Terminal,
): Promise<void> {
  if (ledger === null) throw new UsageError('Buku kirim belum ada: belum pernah ada pengiriman.');
  const { userDatasets, timeZone } = settings;
  const written = await exportAttempts(
    path,
    { ledger, catalogue: loadCatalogue({ userDatasets }), timeZone },
    query,
    {
      overwrites,
      signal: terminal.signal,
      onProgress: (rows) => terminal.progress(`${count(rows)} percobaan ditulis …`),
    },
  );
  terminal.print(`${count(written)} percobaan ditulis ke ${path}.`);
}
