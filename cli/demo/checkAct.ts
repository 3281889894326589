import type { PreparedMapping } from '../../core/run/prepareMapping.ts';
import { reportOf } from '../../core/run/runMappings.ts';
import { findingsText } from '../output/findings.ts';
import { mappingsTable } from '../output/mappingsTable.ts';
import { table } from '../output/table.ts';
import type { Act } from './act.ts';
import { expectEqual } from './demoFailure.ts';
import type { DemoStage } from './openStage.ts';

const WRONG_ROWS = 4;
const HELD = 1;

/** The dry run. */
export const checkAct: Act<DemoStage> = {
  title: 'Periksa dulu',
  explanation:
    'Membaca semuanya seperti saat mengirim, tetapi tidak mengirim. Yang meragukan tidak ditebak, yang janggal ditahan.',
  async play({ session, terminal }) {
    const checked: PreparedMapping[] = [];
    for (const { id } of session.settings.mappings) {
      checked.push(...(await session.engine.check(id, {}, terminal.signal)));
    }
    const reports = checked.map(reportOf);
    terminal.print(`${mappingsTable(reports)}\n`);
    terminal.print(`${readingsTable(checked)}\n`);
    terminal.print(checked.flatMap(remarksText).join('\n'));
    const counts = reports.map(({ invalid, held }) => ({ invalid, held }));
    const wrong = counts.reduce((sum, { invalid }) => sum + invalid, 0);
    expectEqual('Baris tidak valid', wrong, WRONG_ROWS);
    expectEqual(
      'Data ditahan',
      counts.reduce((sum, { held }) => sum + held, 0),
      HELD,
    );
  },
};

/** How the first record of each mapping is written in the workbook, and how it goes to BIOS. */
function readingsTable(checked: readonly PreparedMapping[]): string {
  const rows = checked.flatMap(({ mapping, records }) => {
    const draft = records[0]?.draft;
    if (draft === undefined) return [];
    return Object.entries(draft.payload)
      .filter(([field, sent]) => (draft.display[field] ?? sent) !== sent)
      .map(([field, sent]) => [mapping.id, field, draft.display[field] ?? '', '→', sent]);
  });
  return table(['pemetaan', 'isian', 'tertulis di buku kerja', '', 'dikirim ke BIOS'], rows);
}

/** Errors, what is held, and codes that were completed; titles and totals that were left out go without saying. */
function remarksText({ mapping, records, findings }: PreparedMapping): string[] {
  const told = findings.filter(({ severity, code }) => severity !== 'note' || code === 'padded-code');
  const held = records.flatMap((record) => record.heldBecause);
  const { source, table: sheet } = records[0]?.draft.reference ?? { source: '', table: '' };
  return told.length + held.length === 0
    ? []
    : [`${mapping.id} (${source}, lembar ${sheet})`, findingsText([...told, ...held])];
}
