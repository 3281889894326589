import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, test, type TestContext } from 'vitest';
import { ledgerFault } from '../../core/ledgerFault.ts';
import { smallDisk, type SmallDisk } from '../support/smallDisk.ts';
import { temporaryFolder } from '../support/temporaryFolder.ts';
import { reportOf, startBench, writeCsv, type EngineBench } from './engineBench.ts';
import { countRows, igdMapping } from './mappings.ts';

const DAYS = 120;
const HALF_AN_HOUR = 30 * 60_000;

describe('a disk that is full', () => {
  test.for([0, 8192, 32_768, 131_072])(
    'with %i bytes left ends the pass with the reason, and nothing is lost or doubled once there is room',
    async (left, context) => {
      const bench = await onSmallDisk(context);
      if (bench === null) return;
      bench.disk.fill(left);
      const error: unknown = await bench.ring().then(
        () => null,
        (reason: unknown) => reason,
      );
      expect(ledgerFault(error)).toMatchObject({
        code: 'unwritable',
        message: expect.stringContaining('tidak ada ruang disk lagi'),
      });
      bench.disk.empty();
      bench.reopen();
      bench.clock.advance(HALF_AN_HOUR);
      expect(reportOf(await bench.ring())).toMatchObject({
        stop: null,
        left: { pending: 0, unknown: 0, held: 0 },
      });
      expect(bench.records().every((line) => / (accepted|confirmed)$/.test(line))).toBe(true);
      expect(bench.simulator.rows('kesehatan/layanan/pasien_igd')).toHaveLength(DAYS);
      // What had arrived without its answer being noted was asked about, not sent again.
      expect(bench.arrived()).toHaveLength(DAYS);
      expect(bench.engine.ledger.attempts.verifyChain().broken).toBeNull();
      expect(tallyProblems(bench.ledgerPath)).toEqual([]);
    },
  );
});

interface DiskBench extends EngineBench {
  readonly disk: SmallDisk;
  readonly ledgerPath: string;
}

/** Many days are due; the ledger lies on a disk of its own. */
async function onSmallDisk(context: TestContext): Promise<DiskBench | null> {
  const disk = smallDisk(24 * 1024 * 1024);
  if (disk === null) {
    context.skip('A small disk needs the right to mount one.');
    return null;
  }
  const path = join(temporaryFolder(), 'igd.csv');
  writeCsv(path, 'Tanggal;Jumlah', countRows('2026-06-01', '2026-09-28'));
  const ledgerPath = join(disk.folder, 'ledger.sqlite');
  const bench = await startBench({
    now: '2026-09-29T09:05+07:00',
    mappings: [igdMapping(path, { schedule: { startDate: '2026-06-01' } })],
    engine: { ledgerPath },
  });
  return Object.assign(bench, { disk, ledgerPath });
}

/** Where the board's counts are not those of the records. */
function tallyProblems(path: string): readonly unknown[] {
  const database = new Database(path, { readonly: true });
  const counted = `SELECT dataset_id, date, mapping_id, state, count(*) AS count FROM record
                   JOIN series ON series.id = series_id WHERE dismissed = 0 GROUP BY 1, 2, 3, 4`;
  const kept = 'SELECT dataset_id, date, mapping_id, state, count FROM tally';
  const problems = database
    .prepare(`SELECT * FROM (${counted} EXCEPT ${kept}) UNION ALL SELECT * FROM (${kept} EXCEPT ${counted})`)
    .all();
  database.close();
  return problems;
}
