import { count } from '../output/numbers.ts';
import { table } from '../output/table.ts';
import type { Act } from './act.ts';
import { compareWithBios } from './compareWithBios.ts';
import { expectEqual } from './demoFailure.ts';
import type { DemoStage } from './openStage.ts';

/** Everything is read back from BIOS and compared with the ledger. */
export const readBackAct: Act<DemoStage> = {
  title: 'Baca balik dari BIOS',
  explanation:
    'Semua yang menurut buku kirim sudah diterima dibaca kembali dari BIOS dan dibandingkan satu per satu.',
  async play({ session, simulator, terminal }) {
    const { ledger } = session.engine;
    const compared = await compareWithBios(session, simulator.baseUrl, terminal.signal);
    terminal.print(
      table(
        ['jenis data', 'menurut buku kirim', 'sama', 'berbeda', 'hilang', 'hanya di BIOS'],
        compared.map(({ dataset, verdicts }) => [
          dataset,
          ...[
            verdicts.equal + verdicts.different + verdicts['only-here'],
            verdicts.equal,
            verdicts.different,
            verdicts['only-here'],
            verdicts['only-at-bios'],
          ].map(count),
        ]),
        [1, 2, 3, 4, 5],
      ),
    );
    const chain = ledger.attempts.verifyChain();
    terminal.print(
      `\nRantai log ${chain.broken === null ? 'utuh' : 'PUTUS'}: ${count(chain.checked)} percobaan.`,
    );
    for (const { dataset, verdicts } of compared) {
      const wrong = verdicts.different + verdicts['only-here'] + verdicts['only-at-bios'];
      expectEqual(`Data ${dataset} yang tidak sama dengan BIOS`, wrong, 0);
    }
    expectEqual('Percobaan yang hash-nya tidak cocok', chain.broken === null ? 0 : 1, 0);
  },
};
