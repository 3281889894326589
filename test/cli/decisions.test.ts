import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test, vi } from 'vitest';
import { z } from 'zod';
import { exampleSatker } from '../../simulator/options.ts';
import { DATASET, openOffice, type Office } from './office.ts';

// Every command is a process of its own, and a busy computer starts them slowly.
vi.setConfig({ testTimeout: 90_000 });

test('a held record is listed with its reason, approved by number, and then sent', async () => {
  const office = await openOffice('tanggal;jumlah\n2024-03-01;5\n');
  expect((await office.run('send')).exitCode).toBe(1);
  const held = await office.run('held');
  expect(held.exitCode).toBe(1);
  expect(held.stdout).toContain('hari yang lalu');
  const [record] = idsSchema.parse(JSON.parse((await office.run('held', '--json')).stdout));
  const approved = await office.run('approve', String(record?.id), '--catatan', 'sudah dicek');
  expect(approved.stdout).toContain('disetujui');
  expect((await office.run('approve', '999')).exitCode).toBe(1);
  expect((await office.run('send')).exitCode).toBe(0);
  expect(office.simulator.rows(DATASET)).toHaveLength(1);
});

test('a dismissed record is no longer asked about', async () => {
  const office = await openOffice('tanggal;jumlah\n2024-03-01;5\n');
  await office.run('send');
  const [record] = idsSchema.parse(JSON.parse((await office.run('held', '--json')).stdout));
  await office.run('dismiss', String(record?.id));
  expect((await office.run('held')).stdout).toContain('Tidak ada data');
  expect((await office.run('send')).exitCode).toBe(0);
  expect(office.simulator.rows(DATASET)).toEqual([]);
});

test('reconciling finds what was changed behind our back, and sending it again mends it', async () => {
  const office = await openOffice('tanggal;jumlah\n2026-03-01;5\n2026-03-02;6\n2026-03-03;7\n');
  await office.run('send');
  office.simulator.putRow(DATASET, { tgl_transaksi: '2026-03-02', jumlah: '60' });
  const range = ['--pemetaan', 'igd', '--dari', '2026-03-01', '--sampai', '2026-03-31'];
  const result = await office.run('reconcile', ...range);
  expect(result.exitCode).toBe(1);
  const number = /^ *(\d+) +berbeda +\["2026-03-02"\] +jumlah/m.exec(result.stdout)?.[1] ?? '';
  expect(result.stdout).toContain('2 data menjadi terkonfirmasi');
  expect((await office.run('status')).stdout).toMatch(/Terkonfirmasi\s+2/);
  expect((await office.run('resend', number)).stdout).toBe(`Data ${number} akan dikirim ulang.\n`);
  await office.run('send');
  expect((await office.run('reconcile', ...range)).exitCode).toBe(0);
});

test('a backfill sends only its range, however old', async () => {
  const office = await openOffice('tanggal;jumlah\n2024-01-15;5\n2024-02-15;6\n2024-03-15;7\n');
  const range = ['--pemetaan', 'igd', '--dari', '2024-01-01', '--sampai', '2024-02-29'];
  const result = await office.run('backfill', ...range);
  expect(result.exitCode, result.stdout + result.stderr).toBe(0);
  expect(result.stdout).toContain('Pengisian mundur selesai');
  expect(office.simulator.rows(DATASET)).toHaveLength(2);
});

test('the bell sends due periods once and says when the next is due', async () => {
  const office = await openOffice('tanggal;jumlah\n2026-03-01;5\n', { startDate: '2026-03-01' });
  const first = await office.run('run');
  expect(first.stdout).toContain('igd: 1 Mar 2026 (susulan)');
  expect(office.simulator.rows(DATASET)).toHaveLength(1);
  expect((await office.run('run')).stdout).not.toContain('igd: 1 Mar 2026');
});

test('the doctor passes against the simulator and never shows the key', async () => {
  const office = await openOffice('tanggal;jumlah\n2026-03-01;5\n');
  const steps = await office.run('doctor');
  expect(steps.exitCode, steps.stdout + steps.stderr).toBe(0);
  expect(steps.stdout.match(/^✓/gm)?.length).toBeGreaterThanOrEqual(4);
  const text = await office.run('doctor', '--teks');
  expect(steps.stdout + text.stdout).not.toContain(exampleSatker.key);
});

test('a changed byte in the log is found, and where', async () => {
  const office = await openOffice('tanggal;jumlah\n2026-03-01;5\n');
  await office.run('send');
  expect((await office.run('verify')).exitCode).toBe(0);
  changeLedger(office, `UPDATE version SET payload = replace(payload, '5', '9')`);
  const broken = await office.run('verify');
  expect(broken.exitCode).toBe(1);
  expect(broken.stdout).toContain('Percobaan nomor 1 tidak lagi sama dengan yang dicatat.');
});

test('a printed head of the chain is found again, until the log is another one', async () => {
  const office = await openOffice('tanggal;jumlah\n2026-03-01;5\n2026-03-02;6\n');
  await office.run('send');
  const printed = /Puncak rantai: ([0-9a-f]{64})/.exec((await office.run('verify')).stdout)?.[1] ?? '';
  const same = await office.run('verify', '--puncak', printed.toUpperCase());
  expect(same).toMatchObject({ exitCode: 0, stdout: expect.stringContaining('percobaan nomor 2') });
  // Whoever can also write the stored head leaves a whole chain, but not the one that was printed.
  changeLedger(
    office,
    `DELETE FROM attempt WHERE id = 2;
     UPDATE chain_head SET attempt_id = 1, chain = (SELECT chain FROM attempt WHERE id = 1)`,
  );
  expect((await office.run('verify')).exitCode).toBe(0);
  expect(await office.run('verify', '--puncak', printed)).toMatchObject({
    exitCode: 1,
    stdout: expect.stringContaining('tidak ada di log ini'),
  });
  expect((await office.run('verify', '--puncak', 'abc')).exitCode).toBe(2);
});

function changeLedger(office: Office, sql: string): void {
  const database = new Database(join(office.folder, 'pengaturan.ledger.sqlite'));
  database.exec(sql);
  database.close();
}

const idsSchema = z.array(z.object({ id: z.number() }));
