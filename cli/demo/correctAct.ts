import { join } from 'node:path';
import { reportText } from '../output/reportText.ts';
import type { Act } from './act.ts';
import { balanceRowNumber } from './balanceRows.ts';
import { expectEqual } from './demoFailure.ts';
import type { DemoStage } from './openStage.ts';
import { workbooks } from './demoSettings.ts';
import { retypeCell, sheets } from './demoWorkbook.ts';

const corrected = { daysBefore: 40, account: 0, text: '2.345.678.901,00' } as const;

/** A correction of one row. */
export const correctAct: Act<DemoStage> = {
  title: 'Satu baris dikoreksi, lalu kirim lagi',
  explanation: 'Saldo 40 hari yang lalu diketik ulang di Excel. Hanya baris itu yang dikirim lagi.',
  async play({ days, folder, session, simulator, terminal }) {
    const cell = `E${balanceRowNumber(corrected, days)}`;
    const path = join(folder, workbooks.large);
    const before = await retypeCell(path, sheets.balances, cell, corrected.text);
    terminal.print(
      `   ${workbooks.large}, lembar ${sheets.balances}, sel ${cell}: ${before} → ${corrected.text}\n`,
    );
    const seenBefore = simulator.requests.length;
    const report = await session.engine.send({}, terminal.signal);
    terminal.print(reportText(report));
    const writes = simulator.requests.slice(seenBefore).filter((request) => request.scope === 'write');
    for (const { dataset, fields } of writes) {
      const values = Object.entries(fields).map(([field, value]) => `${field} ${value ?? ''}`);
      terminal.print(`\nYang sampai di BIOS: ${dataset ?? ''}\n   ${values.join(', ')}`);
    }
    expectEqual('Permintaan simpan yang sampai di BIOS', writes.length, 1);
    expectEqual('Data yang diterima BIOS', report.accepted, 1);
  },
};
