import type { Catalogue } from '../../catalogue/catalogue.ts';
import type { Ledger } from '../../ledger/openLedger.ts';
import type { AttemptQuery } from '../../ledger/search/attemptQuery.ts';
import type { TimeZone } from '../../schedule/timeZone.ts';
import { attemptTable } from './attemptTable.ts';
import { writeExport, type ExportOptions } from './writeExport.ts';

/** What the log is exported from; the ledger may be open for reading only. */
export interface ExportParts {
  readonly ledger: Pick<Ledger, 'attempts'>;
  readonly catalogue: Pick<Catalogue, 'datasets'>;
  readonly timeZone: TimeZone;
}

/**
 * Writes the attempts that match, oldest first, to an xlsx or csv file and gives their number.
 *
 * @throws ExportError `unknown-format`, `exists`, `unwritable`, `cancelled`.
 */
export function exportAttempts(
  path: string,
  { ledger, catalogue, timeZone }: ExportParts,
  query: AttemptQuery,
  options: ExportOptions,
): Promise<number> {
  const attempts = ledger.attempts.all(query);
  return writeExport(path, attemptTable(attempts, { catalogue, timeZone }), options);
}
