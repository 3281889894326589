import { copyFileSync, existsSync, globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import type { Finding } from '../../core/finding.ts';
import { ledgerFault } from '../../core/ledgerFault.ts';
import { randomNumbers } from '../../simulator/randomNumbers.ts';
import { temporaryFolder } from '../support/temporaryFolder.ts';
import { reportOf, startBench, writeCsv, type EngineBench, type MappingInput } from './engineBench.ts';
import { borMapping, countRows, igdMapping } from './mappings.ts';

const DATASET = 'kesehatan/layanan/pasien_igd';
const DAY = 24 * 60 * 60_000;
/** Of SQLite's pages, which is where the header ends and damage of the structure shows. */
const PAGE_BYTES = 4096;

describe('a ledger whose file is damaged', () => {
  test('is set aside as it is; the new one learns from BIOS, and only what differs is sent', async () => {
    const bench = await afterOneMonth();
    const damaged = bench.damage((bytes) => bytes.fill(0xa5, PAGE_BYTES, 5 * PAGE_BYTES));
    bench.write([...rows().map((row) => row.replace('2026-10-03;22', '2026-10-03;31')), '2026-11-01;27']);
    bench.clock.advance(DAY);
    bench.reopen();
    const [setAside = ''] = globSync(`${bench.ledgerPath}.rusak-*`);
    expect(readFileSync(setAside)).toEqual(damaged);
    expect(bench.engine.ledger.rebuilding.setAsideAt()).toBe(setAside);
    bench.arrived();
    expect(reportOf(await bench.ring())).toMatchObject({ stop: null, left: { pending: 0, held: 0 } });
    expect(bench.arrived()).toEqual(['2026-10-03 pasien_igd 31', '2026-11-01 pasien_igd 27']);
    expect(bench.records().filter((line) => line.endsWith(' confirmed'))).toHaveLength(30);
  });

  test('sends nothing while BIOS cannot be read, also by hand, and goes on once it can', async () => {
    const bench = await afterOneMonth();
    bench.damage((bytes) => bytes.fill(0, 100, 3 * PAGE_BYTES));
    bench.clock.advance(DAY);
    bench.reopen();
    bench.arrived();
    bench.simulator.setFaults([{ kind: 'unavailable', scope: 'read' }]);
    const stop = new AbortController().signal;
    const notRebuilt = { mappings: [{ failure: { code: 'not-rebuilt' } }], accepted: 0 };
    expect(reportOf(await bench.ring())).toMatchObject(notRebuilt);
    expect(await bench.engine.send({}, stop)).toMatchObject(notRebuilt);
    expect(bench.arrived()).toEqual([]);
    // A restart in between does not make it forget.
    bench.reopen();
    bench.simulator.setFaults([]);
    await bench.engine.send({}, stop);
    expect(bench.arrived()).toEqual([]);
    expect(bench.records()).toHaveLength(31);
  });

  test('keeps a mapping back that BIOS cannot tell about, and sends the others', async () => {
    const bench = await afterOneMonth();
    bench.damage((bytes) => bytes.fill(0, 100, 3 * PAGE_BYTES));
    bench.clock.advance(DAY);
    const path = join(temporaryFolder(), 'bor.csv');
    writeCsv(path, 'Tanggal;BOR', ['2026-10-31;71,5']);
    bench.reopen({ mappings: [bench.mapping, borMapping(path)] });
    bench.arrived();
    bench.simulator.setFaults([{ kind: 'unavailable', scope: 'read', dataset: DATASET }]);
    const report = reportOf(await bench.ring());
    expect(report.mappings.map(({ mapping, failure }) => [mapping, failure?.code])).toEqual([
      ['igd', 'not-rebuilt'],
      ['bor', undefined],
    ]);
    expect(bench.arrived()).toEqual(['2026-10-31 bor 71.5']);
  });

  test('and too large to be checked at every start is checked once damage was met', async () => {
    const bench = await afterOneMonth();
    bench.enlarge(33);
    const pages = bench.pagesOf('record');
    bench.damage((bytes) => pages.forEach((page) => bytes.fill(0xa5, page, page + 512)));
    bench.clock.advance(DAY);
    bench.reopen();
    expect(bench.engine.replacement).toBeNull();
    const fault = await bench.ring().then(
      () => null,
      (error: unknown) => ledgerFault(error),
    );
    expect(fault).toMatchObject({ code: 'damaged', remedy: expect.stringContaining('buka lagi') });
    bench.arrived();
    bench.reopen();
    expect(bench.engine.replacement).toMatchObject({ code: 'ledger-replaced' });
    expect(reportOf(await bench.ring())).toMatchObject({ stop: null, left: { pending: 0 } });
    expect(bench.arrived()).toEqual([]);
    expect(bench.records()).toHaveLength(31);
    // The mark is gone with the damage.
    expect(globSync(`${bench.ledgerPath}.periksa`)).toEqual([]);
  });

  test('is found or does no harm, wherever bytes were flipped: BIOS has in the end what the source says', async () => {
    const random = randomNumbers(11);
    const outcomes = new Set<boolean>();
    const bench = await afterOneMonth();
    const whole = readFileSync(bench.ledgerPath);
    for (let round = 0; round < 25; round += 1) {
      bench.damage(() => undefined);
      for (const path of globSync(`${bench.ledgerPath}*`)) rmSync(path);
      writeFileSync(bench.ledgerPath, whole);
      bench.damage((bytes) => {
        for (let flips = 0; flips < 8; flips += 1) {
          const at = Math.floor(random() * bytes.length);
          bytes[at] = (bytes[at] ?? 0) ^ (1 + Math.floor(random() * 255));
        }
      });
      bench.reopen();
      outcomes.add(bench.engine.ledger.rebuilding.setAsideAt() !== null);
      await bench.engine.send({}, new AbortController().signal);
      expect(bench.simulator.rows(DATASET).map(({ fields }) => fields.jumlah)).toEqual(
        rows().map((row) => row.split(';')[1]),
      );
    }
    expect(outcomes).toEqual(new Set([true, false]));
  });
});

test('a write-ahead log that is lost takes some memory along, and nothing else: what was sent is sent once more', async () => {
  const bench = await afterOneMonth();
  bench.engine.close();
  bench.reopen();
  bench.write([...rows(), '2026-11-01;27']);
  bench.clock.advance(DAY);
  const before = join(temporaryFolder(), 'ledger.sqlite');
  copyFileSync(bench.ledgerPath, before);
  await bench.ring();
  expect(bench.arrived().at(-1)).toBe('2026-11-01 pasien_igd 27');
  // As after a power cut on a disk that had promised to have written it.
  bench.damage(() => undefined);
  for (const path of globSync(`${bench.ledgerPath}-*`)) rmSync(path);
  copyFileSync(before, bench.ledgerPath);
  bench.reopen();
  expect(reportOf(await bench.ring())).toMatchObject({ accepted: 1, stop: null });
  expect(bench.arrived()).toEqual(['2026-11-01 pasien_igd 27']);
  expect(bench.simulator.rows(DATASET)).toHaveLength(32);
  expect(bench.engine.ledger.attempts.verifyChain().broken).toBeNull();
});

interface DamageBench extends EngineBench {
  readonly ledgerPath: string;
  readonly mapping: MappingInput;
  /** Closes the engine and changes the ledger's file; gives its bytes then. */
  damage(change: (bytes: Buffer) => void): Buffer;
  write(rows: readonly string[]): void;
  /** Makes the ledger so many megabytes large. */
  enlarge(megabytes: number): void;
  /** Where in the file the pages of a table begin. */
  pagesOf(table: string): readonly number[];
}

const finding: Finding = {
  severity: 'note',
  code: 'duplicate-merged',
  row: null,
  column: null,
  field: null,
  value: '',
  message: '',
  remedy: '',
};

function rows(): readonly string[] {
  return countRows('2026-10-01', '2026-10-31');
}

/** Everything of October is sent. */
async function afterOneMonth(): Promise<DamageBench> {
  const folder = temporaryFolder();
  const path = join(folder, 'igd.csv');
  const ledgerPath = join(folder, 'ledger.sqlite');
  const write = (lines: readonly string[]): void => writeCsv(path, 'Tanggal;Jumlah', lines);
  write(rows());
  const mapping = igdMapping(path);
  const bench = await startBench({
    now: '2026-11-01T09:05+07:00',
    mappings: [mapping],
    engine: { ledgerPath },
  });
  await bench.ring();
  expect(bench.arrived()).toHaveLength(31);
  return Object.assign(bench, {
    ledgerPath,
    mapping,
    write,
    enlarge(megabytes: number): void {
      const { runs } = bench.engine.ledger;
      const runId = runs.start('send', 'simulation', 0);
      for (let each = 0; each < megabytes; each += 1)
        runs.addFindings(runId, 'igd', [{ ...finding, message: 'x'.repeat(1024 * 1024) }]);
    },
    pagesOf(table: string): readonly number[] {
      const database = new Database(ledgerPath, { readonly: true });
      const pages = database
        .prepare<[string], number>('SELECT pageno FROM dbstat WHERE name = ? ORDER BY pageno')
        .pluck()
        .all(table);
      database.close();
      return pages.map((page) => (page - 1) * PAGE_BYTES);
    },
    damage(change: (bytes: Buffer) => void): Buffer {
      bench.engine.close();
      if (!existsSync(ledgerPath)) throw new Error('There is no ledger');
      const bytes = readFileSync(ledgerPath);
      change(bytes);
      writeFileSync(ledgerPath, bytes);
      return bytes;
    },
  });
}
