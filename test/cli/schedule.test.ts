import { expect, test, vi } from 'vitest';
import { z } from 'zod';
import { DATASET, openOffice } from './office.ts';

// Every command is a process of its own, and a busy computer starts them slowly.
vi.setConfig({ testTimeout: 90_000 });

const CSV = 'tanggal;jumlah\n2026-03-01;5\n2026-03-03;7\n';

/** Survey dates of the past and of a far future, so that what is due does not depend on today. */
const schedule = {
  startDate: '2026-03-01',
  rhythm: 'survei',
  surveyDates: ['2026-03-01', '2026-03-02', '2026-03-03', '2099-12-31'],
};

const periodsSchema = z.object({
  plan: z.object({ periods: z.array(z.object({ period: z.object({ id: z.string() }) })) }),
});

test('due lists every missing period as susulan, oldest first, and when the next comes; it sends nothing', async () => {
  const office = await openOffice(CSV, schedule);
  const due = await office.run('due');
  expect(due.exitCode, due.stdout + due.stderr).toBe(1);
  expect(due.stdout).toContain('3 periode jatuh tempo dan belum terkirim, 3 di antaranya susulan');
  expect(due.stdout).toMatch(/igd\s+Survei 1 Mar 2026\s+02\/03\/2026 09\.00\s+susulan/);
  expect(due.stdout).toMatch(/igd\s+survei\s+3\s+Survei 31 Des 2099, mulai 01\/01\/2100 09\.00/);
  const { plan } = periodsSchema.parse(JSON.parse((await office.run('due', '--json')).stdout));
  expect(plan.periods.map(({ period }) => period.id)).toEqual([
    'survei-2026-03-01',
    'survei-2026-03-02',
    'survei-2026-03-03',
  ]);
  expect(office.simulator.requests).toEqual([]);
});

test('after the bell nothing is due, and what has no data stays counted as not sent', async () => {
  const office = await openOffice(CSV, schedule);
  await office.run('run');
  const due = await office.run('due');
  expect(due.exitCode, due.stdout + due.stderr).toBe(0);
  expect(due.stdout).toContain('Tidak ada yang perlu dikirim sekarang. Bel berikutnya');
  expect(due.stdout).toMatch(/igd\s+survei\s+1\s/);
});

test('a mapping without a schedule is said to have none', async () => {
  const office = await openOffice(CSV);
  const due = await office.run('due');
  expect(due.exitCode).toBe(0);
  expect(due.stdout).toMatch(/igd\s+tanpa jadwal\s+–/);
});

test('a skipped period is due no more until it is taken back; both are done once', async () => {
  const office = await openOffice(CSV, schedule);
  const skip = ['--pemetaan', 'igd', 'survei-2026-03-02', '--catatan', 'libur'];
  const skipped = await office.run('skip', ...skip);
  expect([skipped.exitCode, skipped.stdout]).toEqual([0, 'Survei 2 Mar 2026 dilewati.\n']);
  const again = await office.run('skip', ...skip);
  expect([again.exitCode, again.stdout]).toEqual([1, '✗ Survei 2 Mar 2026 sudah dilewati sebelumnya.\n']);
  expect((await office.run('due')).stdout).not.toContain('2 Mar 2026');
  expect((await office.run('unskip', ...skip)).stdout).toBe('Survei 2 Mar 2026 kembali jatuh tempo.\n');
  expect((await office.run('due')).stdout).toContain('2 Mar 2026');
  const decisions = await office.run('log', '--keputusan');
  expect(decisions.stdout).toMatch(/Kembali jatuh tempo.*\n.*Dilewati\s+igd\s+survei-2026-03-02\s+libur/);
});

test.each([
  ['2026-03-02', 'bukan periode survei'],
  ['survei-2026-02-30', 'bukan periode survei'],
])('%s is refused, and nothing is skipped', async (period, reason) => {
  const office = await openOffice(CSV, schedule);
  const result = await office.run('skip', '--pemetaan', 'igd', 'survei-2026-03-01', period);
  expect(result.exitCode).toBe(2);
  expect(result.stderr).toContain(reason);
  expect((await office.run('due')).stdout).toContain('1 Mar 2026');
});

test('the board shows every period by a symbol, what is lacking, and the coverage of the year', async () => {
  const office = await openOffice(CSV, { startDate: '2026-03-01', rhythm: 'harian' });
  await office.run('run');
  await office.run('skip', '--pemetaan', 'igd', '2026-03-04');
  const march = ['--dari', '2026-03-01', '--sampai', '2026-03-31'];
  const board = await office.run('board', ...march);
  expect(board.exitCode, board.stdout + board.stderr).toBe(1);
  expect(board.stdout).toContain('✓ terkirim   ▲ terlambat   – dilewati');
  expect(board.stdout).toMatch(/^Maret 2026 +1 {7}5 {8}10 {8}15/m);
  expect(board.stdout).toMatch(/^layanan\/pasien_igd +✓ ▲ ✓ – ▲ /m);
  expect(board.stdout).toMatch(/^layanan\/pasien_igd +2 +0 +0 +0 +0 +28 +\d\d\/\d\d\/\d{4}/m);
  expect(board.stdout).toMatch(/^layanan\/pasien_igd +2026 +\d+ +2 +1 +\d+ %/m);
  expect(Math.max(...board.stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(100);
});

test('the board of longer periods is a line per year', async () => {
  const office = await openOffice('tanggal;jumlah\n2025-03-31;5\n', {
    startDate: '2025-01-01',
    rhythm: 'triwulanan',
  });
  await office.run('send', '--dari', '2025-01-01', '--sampai', '2025-12-31');
  const board = await office.run('board', '--dari', '2025-03-01', '--sampai', '2025-03-31');
  expect(board.stdout).toMatch(/^Triwulanan 2025 +T1 {2}T2 {2}T3 {2}T4$/m);
  expect(board.stdout).toMatch(/^layanan\/pasien_igd +✓ {3}▲ {3}▲ {3}▲$/m);
  expect(board.stdout).toMatch(/^layanan\/pasien_igd +2025 +4 +1 +0 +25 %$/m);
});

test('what BIOS holds already is taken over, and only the difference is sent', async () => {
  const office = await openOffice('tanggal;jumlah\n2026-03-01;5\n2026-03-02;6\n');
  office.simulator.putRow(DATASET, { tgl_transaksi: '2026-03-01', jumlah: '5' });
  office.simulator.putRow(DATASET, { tgl_transaksi: '2026-03-02', jumlah: '4' });
  const range = ['--pemetaan', 'igd', '--dari', '2026-03-01', '--sampai', '2026-03-31'];
  const seeded = await office.run('seed', ...range);
  expect(seeded.exitCode, seeded.stdout + seeded.stderr).toBe(0);
  expect(seeded.stdout).toContain('BIOS memiliki 2 data pada rentang itu; 2 di antaranya baru dicatat');
  expect((await office.run('seed', ...range)).stdout).toContain('0 di antaranya baru dicatat');
  await office.run('send');
  const writes = office.simulator.requests.filter((request) => request.scope === 'write');
  expect(writes.map(({ fields }) => fields)).toEqual([{ tgl_transaksi: '2026-03-02', jumlah: '6' }]);
});

test('a range that cannot be read to its end is not taken over', async () => {
  const office = await openOffice(CSV);
  office.simulator.putRow(DATASET, { tgl_transaksi: '2026-03-01', jumlah: '5' });
  office.simulator.setFaults([{ kind: 'server-error', scope: 'read' }]);
  const range = ['--pemetaan', 'igd', '--dari', '2026-03-01', '--sampai', '2026-03-31'];
  const seeded = await office.run('seed', ...range);
  expect(seeded.exitCode).toBe(2);
  expect(seeded.stdout).toContain('tidak dapat dibaca sampai selesai');
});
