import { count } from '../output/numbers.ts';
import { reportText } from '../output/reportText.ts';
import { table } from '../output/table.ts';
import type { Act } from './act.ts';
import { expectEqual } from './demoFailure.ts';
import type { DemoStage } from './openStage.ts';
import { faultRows } from './faultRows.ts';
import { quarterSteps } from './quarterSteps.ts';

/** The first send, through a BIOS that misbehaves. */
export const sendAct: Act<DemoStage> = {
  title: 'Kirim',
  explanation:
    'BIOS tiruan sengaja diganggu: sekali galat 500, sekali sambungan putus setelah data tersimpan, dan token kedaluwarsa.',
  async play({ session, simulator, terminal }) {
    const showStep = quarterSteps((settled, of) =>
      terminal.print(`   ${count(settled).padStart(5)} dari ${count(of)} …`),
    );
    const report = await session.engine.send({}, terminal.signal, (progress) => {
      if (progress.stage === 'sending') showStep(progress.settled, progress.of);
    });
    terminal.print(`\n${reportText(report)}`);
    terminal.print(
      'Data penerimaan-tunggal sama dengan satu baris penerimaan-campuran: dikirim sekali saja.\n',
    );
    const tokens = simulator.requests.filter((request) => request.scope === 'token').length;
    terminal.print(
      table(
        ['yang terjadi', 'data', 'yang dilakukan'],
        faultRows(session.engine.ledger, report.runId),
        [1],
        57,
      ),
    );
    terminal.print(`\nToken diminta ${count(tokens)} kali untuk seluruh pengiriman.`);
    const queued = report.mappings.reduce((sum, mapping) => sum + mapping.new + mapping.changed, 0);
    expectEqual('Data yang sampai di BIOS', report.accepted + report.confirmed, queued);
    expectEqual('Data yang belum terkirim', report.left.pending + report.left.unknown, 0);
  },
};
