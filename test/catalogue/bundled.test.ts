import { describe, expect, test } from 'vitest';
import { loadCatalogue } from '../../core/catalogue/catalogue.ts';
import { DATE_FIELD, type Dataset } from '../../core/catalogue/dataset.ts';
import { messageCodes } from '../../core/catalogue/messageCode.ts';
import { hasCode } from '../../core/catalogue/reference.ts';

const catalogue = loadCatalogue();
const datasets = [...catalogue.datasets.values()];

function count(isCounted: (dataset: Dataset) => boolean): number {
  return datasets.filter(isCounted).length;
}

function inFolder(folder: string): (dataset: Dataset) => boolean {
  return (dataset) => dataset.id.startsWith(`${folder}/`);
}

function accountPatternOf(id: string): string | undefined {
  return catalogue.datasets.get(id)?.fields.find((field) => field.name === 'kd_akun')?.pattern;
}

describe('the bundled catalogue', () => {
  test('holds all 98 datasets, each in the folder of its rumpun and category', () => {
    expect(datasets).toHaveLength(98);
    expect(count(inFolder('keuangan'))).toBe(5);
    expect(count(inFolder('kesehatan/sdm'))).toBe(14);
    expect(count(inFolder('kesehatan/layanan'))).toBe(20);
    expect(count(inFolder('kesehatan/ikt'))).toBe(25);
    expect(count(inFolder('barang_jasa'))).toBe(8);
    expect(count(inFolder('pendidikan'))).toBe(26);
  });

  test('says of each dataset the rumpun and category that its address says', () => {
    const wrong = datasets.filter(({ id, rumpun, category }) => {
      const [first, second] = id.split('/');
      return category === 'keuangan'
        ? rumpun !== 'semua' || first !== 'keuangan'
        : rumpun !== first || category !== second;
    });
    expect(wrong.map((dataset) => dataset.id)).toEqual([]);
  });

  test('has every field of every natural key, and requires it', () => {
    const wrong = datasets.filter((dataset) =>
      dataset.naturalKey.some((key) => !dataset.fields.some((field) => field.name === key && field.required)),
    );
    expect(wrong).toEqual([]);
    expect(datasets.every((dataset) => dataset.naturalKey[0] === DATE_FIELD)).toBe(true);
  });

  test('keys a record by its date and its text dimensions, never by a figure', () => {
    const figures = datasets.flatMap((dataset) =>
      dataset.fields
        .filter((field) => dataset.naturalKey.includes(field.name))
        .filter((field) => field.type === 'integer' || field.type === 'decimal'),
    );
    expect(figures).toEqual([]);
  });

  test('leaves 17 datasets without published fields, all of pendidikan', () => {
    const unpublished = datasets.filter((dataset) => !dataset.fieldsPublished);
    expect(unpublished).toHaveLength(17);
    expect(unpublished.every((dataset) => dataset.rumpun === 'pendidikan')).toBe(true);
    expect(unpublished.every((dataset) => dataset.fields.length === 1)).toBe(true);
  });

  test('describes every field for the operator and says how sure it is', () => {
    expect(datasets.every((dataset) => dataset.fields.every((field) => field.description !== ''))).toBe(true);
    const levels = /confirmed-\d+|single|inferred|unknown/;
    const vague = datasets.filter(
      ({ confidence }) => !levels.test(confidence.path) || !levels.test(confidence.fields),
    );
    expect(vague.map(({ id, confidence }) => [id, confidence])).toEqual([]);
  });

  test('lets penerimaan take only accounts that begin with 4, pengeluaran only those with 5', () => {
    expect(accountPatternOf('keuangan/akuntansi/penerimaan')).toBe('^4[0-9]{5}$');
    expect(accountPatternOf('keuangan/akuntansi/pengeluaran')).toBe('^5[0-9]{5}$');
  });
});

describe('the bundled reference lists', () => {
  const { bank, akun, rekening } = catalogue.references;

  test('are complete and dated', () => {
    expect([bank.rows.length, akun.rows.length, rekening.rows.length]).toEqual([83, 107, 3]);
    expect([bank.copiedIn, akun.copiedIn, rekening.copiedIn]).toEqual(['2023', '2023', '2023']);
  });

  test('keep codes as text with their leading zeros', () => {
    expect(bank.rows.every((row) => /^\d{3}$/.test(row.kode))).toBe(true);
    expect(akun.rows.every((row) => /^[45]\d{5}$/.test(row.kode))).toBe(true);
    expect(hasCode(bank, '008')).toBe(true);
    expect(hasCode(bank, '8')).toBe(false);
    expect(hasCode(rekening, '01')).toBe(true);
  });

  test('have names without the blanks that BIOS pads them with', () => {
    const rows = [...bank.rows, ...akun.rows, ...rekening.rows];
    expect(rows.filter((row) => row.uraian !== row.uraian.trim() || row.uraian === '')).toEqual([]);
  });

  test('cover every list that a dataset refers to', () => {
    const used = new Set(datasets.flatMap((dataset) => dataset.fields.map((field) => field.reference)));
    expect([...used].filter((id) => id !== undefined).every((id) => id in catalogue.references)).toBe(true);
  });
});

test('the code table knows the only success mark of a sent record and the refusals of a token', () => {
  const codes = messageCodes();
  expect(codes.get('MSG20003')?.message).toBe('Data berhasil disimpan');
  expect(codes.has('MSG20005') && codes.has('MSG40101') && codes.has('MSG40103')).toBe(true);
});
