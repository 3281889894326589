import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { describeWith } from '../source/database/servers.ts';
import { folded, testServers, withDatabase, type TestDatabase } from '../source/database/testDatabase.ts';
import { temporaryFolder } from '../support/temporaryFolder.ts';
import { runCli, type CliResult } from './cliProcess.ts';

// Every command is a process of its own, and a busy computer starts them slowly.
vi.setConfig({ testTimeout: 90_000 });

for (const { kind, title, isThere } of testServers) {
  describeWith(title, isThere)(`the command "database" with ${title}`, () => {
    test('tells the way there, the tables, and the columns and rows of one', async () => {
      await withDatabase(kind, async (database) => {
        await database.run('CREATE TABLE jurnal (tgl date, nilai decimal(18,2))');
        await database.insert('jurnal', ["'2026-03-01', 1500000.25"]);
        const tables = await look(database, {});
        expect(tables.exitCode, tables.stderr).toBe(0);
        expect(tables.stdout).toContain('✓ Sesi ini hanya dapat membaca.');
        expect(tables.stdout).toMatch(new RegExp(`${folded(kind, 'jurnal')}\\s+tabel`));
        const rows = await look(database, {}, '--tabel', 'jurnal');
        expect(rows.stdout).toMatch(/tgl \(date\)/i);
        expect(rows.stdout).toMatch(/2026-03-01\s+1500000\.25/);
      });
    });

    test('says which step fails, and what to do', async () => {
      await withDatabase(kind, async (database) => {
        const result = await look(database, { port: 1 });
        expect(result.exitCode).toBe(1);
        expect(result.stdout).toContain('✗ Tidak ada yang menjawab di port 1');
        expect(result.stdout).toContain('→ Pastikan layanan');
      });
    });
  });
}

async function look(database: TestDatabase, change: object, ...more: string[]): Promise<CliResult> {
  const folder = temporaryFolder();
  const path = join(folder, 'pengaturan.json');
  const mapping = {
    id: 'penerimaan',
    dataset: 'keuangan/akuntansi/penerimaan',
    source: database.settings(change),
    bindings: {},
  };
  const settings = { version: 1, satker: '000001', environment: 'simulation', mappings: [mapping] };
  await writeFile(path, JSON.stringify(settings));
  return runCli(['database', path, '--pemetaan', 'penerimaan', ...more], {
    KIRIM_BIOS_PASSWORD_PENERIMAAN: database.password ?? '',
  });
}
