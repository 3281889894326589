import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Dataset } from '../../../core/catalogue/dataset.ts';
import { bindTable } from '../../../core/mapping/bind.ts';
import { planMapping } from '../../../core/mapping/shape/planMapping.ts';
import { rowFilter } from '../../../core/mapping/shape/rowFilter.ts';
import { shapeRows } from '../../../core/mapping/shape/shapeRows.ts';
import { slotsOf } from '../../../core/mapping/shape/slotsOf.ts';
import { openFileSource } from '../../../core/source/openFileSource.ts';
import { context, dataset, day, mapping, payloads, penerimaan } from './shaping.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kirim-bios-shape-'));
});

afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

test('a sheet of daily transactions becomes totals since 1 January per account', async () => {
  const result = await fromCsv(
    [
      'Tanggal;Jenis;Nominal;Status',
      '30/12/2025;Rawat jalan;Rp 1.000.000,00;Lunas',
      '02/01/2026;Rawat jalan;Rp 2.500.000,50;Lunas',
      '02/01/2026;Parkir;Rp 10.000,00;Lunas',
      '13/01/2026;rawat JALAN;Rp 999.999.999.999.999,99;lunas',
      '13/01/2026;Parkir;Rp 5.000,00;Batal',
      '14/01/2026;Kantin;Rp 7.000,00;Lunas',
      '15/01/2026;Parkir;Rp 1.000,00;Lunas',
    ],
    {
      bindings: {
        tgl_transaksi: { from: 'column', column: 'Tanggal' },
        kd_akun: { from: 'column', column: 'Jenis', map: { 'Rawat Jalan': '424111', Parkir: '424119' } },
        jumlah: { from: 'column', column: 'Nominal' },
      },
      filter: [{ test: 'equals', column: 'Status', value: 'lunas' }],
      shape: { kind: 'group', fields: { jumlah: { runningTotal: true } }, fill: 'none' },
    },
    penerimaan,
  );
  expect(payloads(result)).toEqual([
    '2025-12-30 424111 1000000',
    '2026-01-02 424111 2500000.5',
    '2026-01-02 424119 10000',
    '2026-01-13 424111 1000000002500000.49',
  ]);
  expect(result.blocked.map((record) => record.key)).toEqual([
    { tgl_transaksi: '2026-01-15', kd_akun: '424119' },
  ]);
  expect(result.findings.map((finding) => [finding.code, finding.row])).toEqual([
    ['row-filtered', null],
    ['unmapped-value', 7],
    ['group-incomplete', 7],
  ]);
  expect(result.drafts.slice(2).map((draft) => result.rowsBehind(draft))).toEqual([[4], [3, 5]]);
});

test('a register of visits becomes counts and ratios per day', async () => {
  const result = await fromCsv(
    [
      'tgl_reg,no_rkm_medis,penjamin',
      '2026-03-01,000123,BPJS',
      '2026-03-01,000124,Umum',
      '2026-03-02,000123,bpjs pbi',
    ],
    {
      bindings: {
        tgl_transaksi: { from: 'column', column: 'tgl_reg' },
        jumlah_bpjs: { from: 'column', column: 'penjamin' },
        jumlah_non_bpjs: {
          from: 'expression',
          expression: 'semua - bpjs',
          inputs: {
            semua: { aggregate: 'count' },
            bpjs: {
              column: 'penjamin',
              map: { BPJS: '1', 'BPJS PBI': '1' },
              otherwise: '0',
              aggregate: 'sum',
            },
          },
        },
      },
      shape: { kind: 'group', fields: { jumlah_bpjs: { aggregate: 'count', only: ['BPJS', 'BPJS PBI'] } } },
    },
    dataset('kesehatan/layanan/bpjs_nonbpbjs'),
  );
  expect(payloads(result)).toEqual(['2026-03-01 1 1', '2026-03-02 1 0']);
  expect(result.findings).toEqual([]);
});

async function fromCsv(lines: readonly string[], settings: Record<string, unknown>, target: Dataset) {
  const path = join(folder, 'buku.csv');
  await writeFile(path, lines.join('\r\n'));
  const clock = { now: () => 0, sleep: () => Promise.resolve() };
  const source = await openFileSource(path, { temporaryDirectory: join(folder, 'salinan'), clock });
  try {
    const wanted = mapping(settings);
    const table = await source.openTable({});
    const filter = rowFilter(wanted, table, { file: source.label, table: table.name });
    const bound = await bindTable(table, slotsOf(wanted, target), {
      source: source.label,
      runDate: day('2026-03-31'),
      keep: (row) => filter.accepts(row),
    });
    const undecided = filter.undecided;
    const shaped = shapeRows(bound.rows, planMapping(wanted, target), { ...context, undecided });
    return { ...shaped, findings: [...filter.findings(), ...bound.findings, ...shaped.findings] };
  } finally {
    await source.close();
  }
}
