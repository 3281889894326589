import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, onTestFinished, test } from 'vitest';
import { z } from 'zod';
import { startSimulator } from '../../simulator/simulator.ts';
import { PENERIMAAN, postForm, record, running, tokenOf, write } from './running.ts';

function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'simulator-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

const simulatorModule = join(import.meta.dirname, '../../simulator/simulator.ts');

describe('state in a file', () => {
  test('survives a restart, rows and tokens alike', async () => {
    const statePath = join(temporaryFolder(), 'simulator.db');
    const first = await running({ statePath });
    const token = await tokenOf(first);
    await postForm(`${first.baseUrl}/ws/${PENERIMAAN}`, record, { token });
    const before = first.rows(PENERIMAAN);
    await first.close();

    const second = await running({ statePath });
    expect(second.rows(PENERIMAAN)).toEqual(before);
    const answer = await postForm(`${second.baseUrl}/get/data/${PENERIMAAN}`, {}, { token });
    expect(answer).toMatchObject({ status: 'MSG20001', data: { total: 1 } });
  });

  test('survives SIGKILL: every answered record is there', async () => {
    const statePath = join(temporaryFolder(), 'simulator.db');
    const script = `
      import { startSimulator } from ${JSON.stringify(simulatorModule)};
      const simulator = await startSimulator({ statePath: process.argv[1] });
      process.send(simulator.baseUrl);`;
    const child = spawn(process.execPath, ['--input-type=module', '-e', script, statePath], {
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    onTestFinished(() => void child.kill('SIGKILL'));
    const baseUrl = z
      .tuple([z.string()])
      .rest(z.unknown())
      .parse(await once(child, 'message'))[0];
    const { token = '' } = await postForm(`${baseUrl}/token`, {
      satker: '000001',
      key: 'KUNCI-CONTOH-BUKAN-RAHASIA-00001',
    });
    for (let amount = 1; amount <= 50; amount += 1) {
      const fields = { ...record, tgl_transaksi: '2026-01-02', jumlah: String(amount) };
      expect((await postForm(`${baseUrl}/ws/${PENERIMAAN}`, fields, { token })).status).toBe('MSG20003');
    }
    child.kill('SIGKILL');
    await once(child, 'exit');

    const after = await running({ statePath });
    expect(after.rows(PENERIMAAN).map((row) => row.fields['jumlah'])).toEqual(['50']);
  });

  test('that is no such file is refused with a reason', async () => {
    const statePath = join(temporaryFolder(), 'catatan.txt');
    writeFileSync(statePath, 'bukan basis data, hanya catatan biasa '.repeat(100));
    await expect(startSimulator({ statePath })).rejects.toMatchObject({ code: 'state-unusable' });
  });

  test('of a version that it does not know is refused', async () => {
    const statePath = join(temporaryFolder(), 'simulator.db');
    const database = new Database(statePath);
    database.pragma('user_version = 99');
    database.close();
    await expect(startSimulator({ statePath })).rejects.toThrow('versi simpanan 99 tidak dikenal');
  });
});

describe('state in memory', () => {
  test('is gone after a restart, and so are tokens', async () => {
    const first = await running();
    const token = await tokenOf(first);
    await write(first, PENERIMAAN, record);
    const second = await running();
    expect(second.rows(PENERIMAAN)).toEqual([]);
    expect(await postForm(`${second.baseUrl}/get/data/${PENERIMAAN}`, {}, { token })).toMatchObject({
      status: 'MSG40103',
    });
  });
});
