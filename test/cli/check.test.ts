import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test, vi } from 'vitest';
import { z } from 'zod';
import { openOffice, type Office } from './office.ts';

// Every command is a process of its own, and a busy computer starts them slowly.
vi.setConfig({ testTimeout: 90_000 });

const settingsSchema = z.looseObject({ mappings: z.tuple([z.looseObject({ bindings: z.looseObject({}) })]) });

const checkSchema = z.object({
  records: z.array(z.object({ payload: z.record(z.string(), z.string()), rowsBehind: z.unknown() })),
});

test('a dry run shows which source rows each shaped figure is made of', async () => {
  const office = await withMapping(
    'tanggal;jumlah\n2026-03-01;5\n2026-03-01;6\n2026-03-02;7\n2026-03-01;8\n',
    {
      shape: { kind: 'group', fields: { jumlah: { aggregate: 'sum' } } },
    },
  );
  const range = ['--dari', '2026-03-01', '--sampai', '2026-03-02'];
  const text = await office.run('check', ...range);
  expect(text.stdout).toMatch(/baru\s+2–3, 5\s.*19/);
  expect(text.stdout).toMatch(/baru\s+4\s.*7/);
  const { records } = checkSchema.parse(JSON.parse((await office.run('check', ...range, '--json')).stdout));
  expect(records.map(({ payload, rowsBehind }) => [payload['jumlah'], rowsBehind])).toEqual([
    [
      '19',
      [
        [2, 3],
        [5, 5],
      ],
    ],
    ['7', [[4, 4]]],
  ]);
});

test('of a running total the rows of all earlier days are shown', async () => {
  const office = await withMapping('tanggal;jumlah\n2026-03-01;5\n2026-03-02;6\n2026-03-03;7\n', {
    shape: { kind: 'group', fields: { jumlah: { runningTotal: true } } },
  });
  const text = await office.run('check', '--dari', '2026-03-03', '--sampai', '2026-03-03');
  expect(text.stdout).toMatch(/baru\s+2–4\s.*18/);
});

test('every value that the value map lacks is listed once, with how often it comes', async () => {
  const office = await withMapping('tanggal;jumlah\n2026-03-01;lima\n2026-03-02;enam\n2026-03-03;enam\n', {
    bindings: {
      tgl_transaksi: { from: 'column', column: 'tanggal' },
      jumlah: { from: 'column', column: 'jumlah', map: { lima: '5' } },
    },
  });
  const text = await office.run('check', '--dari', '2026-03-01', '--sampai', '2026-03-31');
  expect(text.exitCode).toBe(1);
  expect(text.stdout.match(/belum ada di padanan nilai/g)).toHaveLength(1);
  expect(text.stdout.replaceAll(/\s+/g, ' ')).toContain(
    'Nilai "enam" belum ada di padanan nilai. Hal yang sama terjadi pada 1 baris lain.',
  );
});

/** An office whose one mapping is changed. */
async function withMapping(csv: string, change: object): Promise<Office> {
  const office = await openOffice(csv);
  const { mappings, ...settings } = settingsSchema.parse(JSON.parse(readFileSync(office.settings, 'utf8')));
  writeFileSync(office.settings, JSON.stringify({ ...settings, mappings: [{ ...mappings[0], ...change }] }));
  return office;
}
