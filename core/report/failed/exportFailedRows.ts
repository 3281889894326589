import { KirimError } from '../../errors.ts';
import { planMapping } from '../../mapping/shape/planMapping.ts';
import { rangeToRead } from '../../mapping/shape/rangeToRead.ts';
import type { PlannedRead } from '../../run/planReads.ts';
import { prepareMapping, type PrepareContext, type PreparedMapping } from '../../run/prepareMapping.ts';
import { writeExport, type ExportOptions } from '../export/writeExport.ts';
import { failedRows, type FailedRow } from './failedRow.ts';
import { failedTable } from './failedTable.ts';
import { findSourceRows, type FoundRows } from './findSourceRows.ts';

/**
 * Writes the rows that these reads would not send, with the reasons, and gives their number; no file for none.
 * The rows' own columns come with them where there is one read and its source can be read again unchanged.
 *
 * @throws ExportError; and what `prepareMapping` throws.
 */
export async function exportFailedRows(
  path: string,
  context: PrepareContext,
  reads: readonly PlannedRead[],
  options: ExportOptions,
): Promise<number> {
  const signal = options.signal ?? new AbortController().signal;
  const failed: FailedRow[] = [];
  let found: FoundRows | null = null;
  for (const read of reads) {
    const prepared = await prepareMapping(context, read.mapping, read.request, signal);
    const ofRead = failedRows(prepared, refusalsOf(context, read.mapping.id));
    failed.push(...ofRead);
    if (reads.length === 1) found = await readAgain(context, prepared, read, ofRead, signal);
  }
  return failed.length === 0 ? 0 : writeExport(path, failedTable(failed, found), options);
}

/** BIOS' words on the records that it refused, by natural key. */
function refusalsOf({ ledger, environment }: PrepareContext, mapping: string): ReadonlyMap<string, string> {
  const rejected = ledger.recordList.list({ environment, mapping, states: ['rejected'] });
  return new Map(rejected.map(({ naturalKey, lastMessage }) => [naturalKey, lastMessage ?? '']));
}

/** The failed rows themselves; null where the source cannot be read again, or has changed. */
async function readAgain(
  { open }: PrepareContext,
  { mapping, dataset }: PreparedMapping,
  { request }: PlannedRead,
  failed: readonly FailedRow[],
  signal: AbortSignal,
): Promise<FoundRows | null> {
  try {
    const range = rangeToRead(planMapping(mapping, dataset), request.range);
    const { source, table } = await open(mapping, { ...request, range }, signal);
    try {
      return await findSourceRows(table, failed, signal);
    } finally {
      await source.close();
    }
  } catch (error) {
    if (error instanceof KirimError && !signal.aborted) return null;
    throw error;
  }
}
