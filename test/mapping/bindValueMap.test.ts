import { describe, expect, test } from 'vitest';
import { readDecimal } from '../../core/decimal.ts';
import { bindTable, type BoundRows } from '../../core/mapping/bind.ts';
import type { SlotBinding } from '../../core/mapping/mapping.ts';
import type { Cell } from '../../core/source/source.ts';
import { briefly, context, datasetSlots } from './datasetSlots.ts';
import { memoryTable } from './memoryTable.ts';

function bindClasses(binding: SlotBinding, cells: readonly Cell[]): Promise<BoundRows> {
  const rows = cells.map((cell) => [cell]);
  return bindTable(
    memoryTable(['Kelas'], rows),
    datasetSlots('kesehatan/layanan/pasien_ranap', { kode_kelas: binding }),
    context,
  );
}

describe('a value map', () => {
  const kelas = { from: 'column', column: 'Kelas', map: { 'kelas i': '1', '2': 'II' } } as const;

  test('replaces texts without regard to blanks and capitals, and numbers by their digits', async () => {
    const { rows, findings } = await bindClasses(kelas, [' Kelas  I', 'KELAS I', 2, null, ' ']);
    expect(rows.map(({ values }) => values['kode_kelas'])).toEqual(['1', '1', 'II', null, null]);
    expect(findings).toEqual([]);
  });

  test('knows a number by its plain digits, however the source shows it, also one of a database', async () => {
    const money = { from: 'column', column: 'Kelas', map: { '1500.5': 'III', '2': 'II' } } as const;
    const { rows, findings } = await bindClasses(money, [1500.5, exactly('1500.5'), 2, exactly('2')]);
    expect(rows.map(({ values }) => values['kode_kelas'])).toEqual(['III', 'III', 'II', 'II']);
    expect(findings).toEqual([]);
  });

  test('knows a text also as it is where the source shows it otherwise, but prefers what it shows', async () => {
    const both = { ...kelas, map: { 'kelas i': '1', vip: '3', 'kelas ii': '2' } };
    const shown = new Map([
      ['Kelas I', 'VIP'],
      ['Kelas II', 'tidak ada'],
    ]);
    const table = memoryTable(['Kelas'], [], {
      async *rows() {
        for (const [index, cell] of [...shown.keys()].entries())
          yield { number: index + 2, cells: [cell], display: () => shown.get(cell) ?? '' };
      },
    });
    const slots = datasetSlots('kesehatan/layanan/pasien_ranap', { kode_kelas: both });
    const { rows } = await bindTable(table, slots, context);
    expect(rows.map(({ values }) => values['kode_kelas'])).toEqual(['3', '2']);
  });

  test('says how a value is added', async () => {
    const { findings } = await bindClasses(kelas, [true]);
    expect(findings[0]).toMatchObject({
      code: 'unmapped-value',
      remedy:
        'Tambahkan padanannya pada pemetaan, atau isi "selain itu" untuk semua nilai yang tidak disebut.',
    });
  });

  test('tells each unlisted value once, with how often it occurs', async () => {
    const bound = await bindClasses(kelas, ['ICU', 'Kelas I', 'icu', 'VIP', 'ICU']);
    expect(bound.rows.map(({ failed }) => failed.length)).toEqual([1, 0, 1, 1, 1]);
    expect(briefly(bound)).toEqual(['2: kode_kelas unmapped-value', '5: kode_kelas unmapped-value']);
    expect(bound.findings[0]?.message).toBe(
      'Nilai "ICU" belum ada di padanan nilai. Hal yang sama terjadi pada 2 baris lain.',
    );
  });

  test('may have one value for everything else', async () => {
    const { rows } = await bindClasses({ ...kelas, otherwise: '9' }, ['ICU', 'Kelas I']);
    expect(rows.map(({ values }) => values['kode_kelas'])).toEqual(['9', '1']);
  });

  test('does not hide an error cell', async () => {
    const bound = await bindClasses({ ...kelas, otherwise: '9' }, [
      { kind: 'error', error: '#N/A' },
      '#REF!',
      { kind: 'missing-value' },
    ]);
    expect(briefly(bound)).toEqual([
      '2: kode_kelas error-cell',
      '3: kode_kelas error-cell',
      '4: kode_kelas formula-without-value',
    ]);
  });

  test('gives values that are read as the field wants them', async () => {
    const binding: SlotBinding = { from: 'column', column: 'Jumlah', map: { nihil: '0', banyak: '1.234' } };
    const bound = await bindTable(
      memoryTable(['Jumlah'], [['Nihil'], ['banyak']]),
      datasetSlots('kesehatan/layanan/pasien_igd', { jumlah: binding }),
      context,
    );
    expect(bound.rows[0]?.values).toEqual({ jumlah: '0' });
    expect(briefly(bound)).toEqual(['3: jumlah ambiguous-number']);
  });
});

function exactly(text: string): Cell {
  const value = readDecimal(text);
  if (value === null) throw new Error(`${text} is no number.`);
  return { kind: 'decimal', value };
}
