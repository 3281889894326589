import type { AttemptQuery } from '../ledger/search/attemptQuery.ts';
import type { DateRange } from '../mapping/shape/grouping.ts';
import { exportAttempts } from '../report/export/exportAttempts.ts';
import type { ExportOptions } from '../report/export/writeExport.ts';
import { exportFailedRows } from '../report/failed/exportFailedRows.ts';
import { readsByHand } from '../run/planReads.ts';
import { prepareContextOf, readFactsOf, type EngineParts } from './engineParts.ts';

/** Tables written to xlsx or csv files, as the path's extension says. All reject with `ExportError`. */
export interface Exports {
  /** Every attempt that matches, oldest first; gives their number. */
  exportLog(path: string, query: AttemptQuery, options: ExportOptions): Promise<number>;
  /**
   * Rows that a dry run would not send, with the reasons; gives their number, and writes no file for none.
   * Rejects as `check` does, too.
   */
  exportFailedRows(
    path: string,
    request: { readonly mapping: string; readonly range?: DateRange },
    options: ExportOptions,
  ): Promise<number>;
}

export function createExports(parts: EngineParts): Exports {
  const { ledger, catalogue, settings } = parts;
  return {
    exportLog: (path, query, options) =>
      exportAttempts(path, { ledger, catalogue, timeZone: settings.timeZone }, query, options),
    exportFailedRows: (path, { mapping, range }, options) =>
      exportFailedRows(
        path,
        prepareContextOf(parts),
        readsByHand(readFactsOf(parts, mapping), range),
        options,
      ),
  };
}
