import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { z } from 'zod';
import { openLedger } from '../../core/ledger/openLedger.ts';
import { exampleSatker } from '../../simulator/options.ts';
import { startSimulator, type Simulator } from '../../simulator/simulator.ts';
import { temporaryFolder } from '../support/temporaryFolder.ts';
import { runCli, startCli, type CliResult } from './cliProcess.ts';

const REAL = join(import.meta.dirname, '../fixtures/real');
const DATASET = 'keuangan/akuntansi/penerimaan';
const KEY = { KIRIM_BIOS_KEY: exampleSatker.key };

describe('a workbook that a hospital made', () => {
  test('three rows are accepted, the fourth is reported by row, column, value and reason', async () => {
    const office = await openOffice();
    const result = await office.run(['send']);
    expect(result.exitCode).toBe(1);
    expect(office.simulator.rows(DATASET).map((row) => row.fields)).toEqual(
      ['424111', '424112', '424113'].map((account) => ({
        tgl_transaksi: '2023-02-02',
        kd_akun: account,
        jumlah: '1000000',
      })),
    );
    for (const words of ['Baris 4', 'kd_akun', '525111', 'akun belanja', 'Terkirim 3']) {
      expect(result.stdout).toContain(words);
    }
  });

  test.each(['Asia/Jakarta', 'Asia/Jayapura', 'UTC', 'America/New_York'])(
    'the serial 44959 is sent as 2023-02-02 with TZ=%s',
    async (zone) => {
      const office = await openOffice('penerimaan.xlsx');
      const result = await office.run(['send'], { TZ: zone });
      expect(result.exitCode, result.stdout + result.stderr).toBe(0);
      expect(office.simulator.rows(DATASET)[0]?.fields.tgl_transaksi).toBe('2023-02-02');
    },
  );

  test('a dry run sends nothing and shows the same finding, also as JSON', async () => {
    const office = await openOffice();
    const text = await office.run(['check']);
    const json = await office.run(['check', '--json']);
    expect([text.exitCode, json.exitCode]).toEqual([1, 1]);
    expect(text.stdout).toContain('Baris 4');
    const { records, findings } = checkSchema.parse(JSON.parse(json.stdout));
    expect(records.map((record) => record.comparison)).toEqual(['new', 'new', 'new']);
    expect(findings).toMatchObject([{ row: 4, column: 'kd_akun', value: '525111', code: 'pattern' }]);
    expect(office.simulator.requests).toEqual([]);
  });

  test('the second send finds everything unchanged', async () => {
    const office = await openOffice('penerimaan.xlsx');
    await office.run(['send']);
    const posts = office.simulator.requests.length;
    const again = await office.run(['send', '--json']);
    expect(again.exitCode).toBe(0);
    expect(JSON.parse(again.stdout)).toMatchObject({ accepted: 0, mappings: [{ unchanged: 1, new: 0 }] });
    expect(office.simulator.requests).toHaveLength(posts);
  });

  test('status and log tell what was sent, narrowed by what is asked', async () => {
    const office = await openOffice();
    await office.run(['send']);
    expect((await office.run(['status'])).stdout).toMatch(/penerimaan\s+Terkirim\s+3/);
    const log = await office.run(['log', '--json']);
    expect(log.stdout.trim().split('\n')).toHaveLength(3);
    expect((await office.run(['log', '--keadaan', 'rejected'])).stdout).toContain('Tidak ada percobaan');
    expect((await office.run(['log', '--jumlah', '1', '--json'])).stdout.trim().split('\n')).toHaveLength(1);
  });
});

describe('what cannot run says why and ends with 2', () => {
  test.each([
    ['an unknown command', ['kirimkan'], 'tidak dikenal'],
    ['no settings file named', ['send'], 'berkas pengaturan'],
    ['a settings file that is not there', ['send', '/tidak/ada.json'], 'tidak ditemukan'],
    ['an unknown option', ['check', 'a.json', '--kunci', 'x'], '--kunci'],
    [
      'a date that does not exist',
      ['check', 'a.json', '--dari', '2026-02-30', '--sampai', '2026-03-01'],
      '2026-02-30',
    ],
  ])('%s', async (_name, arguments_, words) => {
    const result = await runCli(arguments_);
    expect(result.exitCode).toBe(2);
    expect(result.stdout + result.stderr).toContain(words);
  });

  test('a damaged settings file is told by place and left as it is', async () => {
    const office = await openOffice();
    writeFileSync(office.settings, '{"version": 1, "satker": 123}');
    const result = await office.run(['check']);
    expect(result.exitCode).toBe(2);
    expect(result.stdout + result.stderr).toContain('satker');
    expect(readFileSync(office.settings, 'utf8')).toContain('123');
  });

  test('a source that is missing does not stop the others', async () => {
    const office = await openOffice('penerimaan.xlsx', { more: 'hilang.xlsx' });
    const result = await office.run(['send']);
    expect(result.exitCode).toBe(1);
    expect(result.stdout).toContain('hilang.xlsx');
    expect(office.simulator.rows(DATASET)).toHaveLength(1);
  });

  test('without a key, or with a wrong one, every record stays', async () => {
    const office = await openOffice('penerimaan.xlsx');
    expect((await runCli(['send', office.settings])).exitCode).toBe(2);
    const wrong = await office.run(['send'], { KIRIM_BIOS_KEY: 'KUNCI-CONTOH-YANG-SALAH-00000001' });
    expect(wrong.exitCode).toBe(2);
    expect(wrong.stdout).toContain('MSG40102');
    expect((await office.run(['send'])).exitCode).toBe(0);
  });

  test('a ledger that another process writes is refused', async () => {
    const office = await openOffice('keuangan-campuran.xlsx');
    const ledger = openLedger(join(office.folder, 'pengaturan.ledger.sqlite'));
    const refused = await office.run(['send']);
    expect(refused.exitCode).toBe(2);
    expect(refused.stdout + refused.stderr).toContain('sedang dipakai');
    ledger.close();
    expect((await office.run(['send'])).exitCode).toBe(1);
  });
});

test('Ctrl+C during a send ends with a consistent ledger, and the next send brings the rest', async () => {
  const office = await openOffice();
  office.simulator.setFaults([{ kind: 'latency', latencyMs: 100 }]);
  const running = startCli(['send', office.settings], KEY);
  await office.firstRequest();
  running.child.kill('SIGINT');
  const stopped = await running.ended;
  expect(stopped.signal).toBeNull();
  expect(stopped.stdout).toContain('Dihentikan');
  office.simulator.setFaults([]);
  await office.run(['send']);
  expect(office.simulator.rows(DATASET)).toHaveLength(3);
  expect((await office.run(['status', '--json'])).stdout).not.toContain('sending');
});

test('the key is in no output and in no file', async () => {
  const office = await openOffice();
  const outputs: CliResult[] = [];
  for (const command of ['check', 'send', 'status', 'log']) {
    outputs.push(await office.run([command]), await office.run([command, '--json']));
  }
  expect(outputs.map(({ stdout, stderr }) => stdout + stderr).join('')).not.toContain(exampleSatker.key);
  const files = readdirSync(office.folder).map((name) => readFileSync(join(office.folder, name), 'latin1'));
  expect(files.length).toBeGreaterThan(2);
  expect(files.join('')).not.toContain(exampleSatker.key);
});

test('inspect shows sheets, header, sample and what it looks like', async () => {
  const result = await runCli(['inspect', join(REAL, 'penerimaan.xlsx')]);
  expect(result.exitCode).toBe(0);
  for (const words of ['Sheet1', 'tgl_transaksi', 'kd_akun', '424111', DATASET]) {
    expect(result.stdout).toContain(words);
  }
});

test('the demo ends well, with everything equal at BIOS', { timeout: 60_000 }, async () => {
  const result = await runCli(['demo']);
  expect(result.exitCode, result.stdout + result.stderr).toBe(0);
  expect(result.stdout).toMatch(/penerimaan\s+362\s+362\s+0\s+0\s+0/);
  expect(result.stdout).toContain('Rantai log utuh: 574 percobaan');
});

const checkSchema = z.object({
  records: z.array(z.object({ comparison: z.string() })),
  findings: z.array(z.object({ row: z.number(), column: z.string(), value: z.string(), code: z.string() })),
});

interface Office {
  readonly folder: string;
  readonly settings: string;
  readonly simulator: Simulator;
  /** Runs a command on the settings file with the right key. */
  run(command: readonly string[], environment?: Readonly<Record<string, string>>): Promise<CliResult>;
  /** Resolves when the simulator has got a record. */
  firstRequest(): Promise<void>;
}

async function openOffice(
  workbook = 'keuangan-campuran.xlsx',
  { more }: { more?: string } = {},
): Promise<Office> {
  const folder = temporaryFolder();
  const written = Promise.withResolvers<void>();
  const simulator = await startSimulator({
    onRequest: ({ scope }) => {
      if (scope === 'write') written.resolve();
    },
  });
  onTestFinished(() => simulator.close());
  cpSync(join(REAL, workbook), join(folder, workbook));
  const settings = join(folder, 'pengaturan.json');
  const files = more === undefined ? [workbook] : [workbook, more];
  writeFileSync(
    settings,
    JSON.stringify({
      version: 1,
      satker: exampleSatker.satker,
      environment: 'training',
      baseUrl: simulator.baseUrl,
      mappings: files.map((path, index) => ({
        id: `penerimaan-${index}`,
        dataset: DATASET,
        source: { kind: 'file', path },
        bindings: Object.fromEntries(
          ['tgl_transaksi', 'kd_akun', 'jumlah'].map((name) => [name, { from: 'column', column: name }]),
        ),
        guard: { tooOldDays: null },
      })),
    }),
  );
  return {
    folder,
    settings,
    simulator,
    run: ([command = '', ...rest], environment = {}) =>
      runCli([command, settings, ...rest], { ...KEY, ...environment }),
    firstRequest: () => written.promise,
  };
}
