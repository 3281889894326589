import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import type { ViewParts } from '../../engine/engineParts.ts';
import type { PeriodKey } from '../../schedule/period.ts';
import { writeExport, type ExportOptions } from '../export/writeExport.ts';
import type { Attachment } from './gatherProof.ts';
import { proofTable } from './proofTable.ts';

/**
 * Writes the workbook that lists every record of a period, and gives what the report knows it by. Rejects as
 * `writeExport` does.
 */
export async function writeProofWorkbook(
  parts: ViewParts,
  path: string,
  period: PeriodKey,
  options: ExportOptions,
): Promise<Attachment> {
  await writeExport(path, proofTable(parts, period), options);
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) hash.update(chunk);
  return { fileName: basename(path), sha256: hash.digest('hex') };
}
