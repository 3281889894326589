import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Finding } from '../../core/finding.ts';
import type { RecordDraft } from '../../core/mapping/record.ts';
import { validateDrafts, type Validation } from '../../core/validate/validate.ts';
import { catalogue, dataset, date, draft, emergency, IGD, income, PENERIMAAN } from './draftFixtures.ts';

const SALDO = 'keuangan/saldo/saldo_operasional';
const today = date('2026-11-24');
const columnOf: Readonly<Record<string, string>> = {
  tgl_transaksi: 'Tanggal',
  kd_akun: 'Kode Akun',
  jumlah: 'Jumlah (Rp)',
  kdbank: 'Bank',
  no_rekening: 'No. Rekening',
  saldo_akhir: 'Saldo',
};

function validate(drafts: readonly RecordDraft[], id = PENERIMAAN, columns = columnOf): Validation {
  return validateDrafts(drafts, dataset(id), catalogue.references, { today, columnOf: columns });
}

function only(validation: Validation): Finding {
  const [finding, ...others] = validation.findings;
  if (finding === undefined || others.length > 0)
    throw new Error(JSON.stringify(validation.findings, null, 1));
  return finding;
}

function saldo(row: number, change: Readonly<Record<string, string>>): RecordDraft {
  const payload = {
    tgl_transaksi: '2026-11-01',
    kdbank: '008',
    no_rekening: '0012345678901234567',
    unit: 'RS Contoh',
    saldo_akhir: '1500000.25',
  };
  return draft(SALDO, row, { ...payload, ...change });
}

describe('a sound draft', () => {
  test('passes as it is, in the order of the source', () => {
    const drafts = [
      income(9, '2026-11-02', '424111', '1500000.25'),
      income(3, '2026-11-01', '424111', '0'),
      income(4, '2026-11-24', '424112', '-20'),
    ];
    expect(validate(drafts)).toEqual({ valid: drafts, findings: [] });
    const account = saldo(2, {});
    expect(validate([account], SALDO)).toEqual({ valid: [account], findings: [] });
  });

  test('may leave an optional field empty', () => {
    const id = 'keuangan/saldo/saldo_pengelolaan_kas';
    const deposit = {
      tgl_transaksi: '2026-11-01',
      no_bilyet: 'B-01',
      nilai_deposito: '100',
      nilai_bunga: '1',
    };
    expect(validate([draft(id, 2, deposit)], id).findings).toEqual([]);
  });
});

describe('the real workbook of mixed accounts', () => {
  test('has its expenditure row named, explained and left out', () => {
    const row = draft(
      PENERIMAAN,
      4,
      { tgl_transaksi: '2023-02-02', kd_akun: '525111', jumlah: '2000000' },
      { tgl_transaksi: '02/02/2023', kd_akun: '525111', jumlah: '2.000.000' },
    );
    const validation = validate([income(2, '2023-02-02', '424111', '1'), row]);
    expect(validation.valid.map((valid) => valid.reference.rows)).toEqual([[2]]);
    expect(only(validation)).toEqual({
      severity: 'error',
      code: 'pattern',
      row: 4,
      column: 'Kode Akun',
      field: 'kd_akun',
      value: '525111',
      message: 'Akun 525111 adalah akun belanja (awalan 5); Penerimaan hanya menerima akun berawalan 4.',
      remedy:
        'Pindahkan baris ini ke pemetaan Pengeluaran, atau saring kolom "Kode Akun" supaya hanya akun berawalan 4 yang dibaca.',
    });
  });

  test('says the same the other way round', () => {
    const id = 'keuangan/akuntansi/pengeluaran';
    const wrong = draft(id, 7, { tgl_transaksi: '2026-11-01', kd_akun: '424111', jumlah: '5' });
    expect(only(validate([wrong], id)).message).toBe(
      'Akun 424111 adalah akun pendapatan (awalan 4); Pengeluaran hanya menerima akun berawalan 5.',
    );
  });
});

describe('a value that BIOS would not take', () => {
  test.each([
    ['an empty cell', { jumlah: '' }, 'required', 'Jumlah (Rp)'],
    ['a cell of blanks', { jumlah: '  ' }, 'required', 'Jumlah (Rp)'],
    ['a text for a date', { tgl_transaksi: '1 Nov 2026' }, 'wrong-type', 'Tanggal'],
    ['a date that does not exist', { tgl_transaksi: '2026-02-30' }, 'wrong-type', 'Tanggal'],
    ['a date that has not come', { tgl_transaksi: '2026-11-25' }, 'future-date', 'Tanggal'],
    ['a number with a comma', { jumlah: '1,5' }, 'wrong-type', 'Jumlah (Rp)'],
    ['a number that is not canonical', { jumlah: '01.50' }, 'wrong-type', 'Jumlah (Rp)'],
    ['an account that is too short', { kd_akun: '42411' }, 'pattern', 'Kode Akun'],
    ['an account that is in no list', { kd_akun: '429999' }, 'unknown-code', 'Kode Akun'],
  ])('%s is reported with its place', (_, change, code, column) => {
    const payload = { tgl_transaksi: '2026-11-01', kd_akun: '424111', jumlah: '5', ...change };
    const validation = validate([draft(PENERIMAAN, 12, payload)]);
    expect(validation.valid).toEqual([]);
    const finding = only(validation);
    expect([finding.code, finding.row, finding.column]).toEqual([code, 12, column]);
    expect(finding.message.endsWith('.') && finding.remedy.endsWith('.')).toBe(true);
  });

  test('is shown as the source displays it', () => {
    const row = draft(
      PENERIMAAN,
      5,
      { tgl_transaksi: '2027-01-31', kd_akun: '424111', jumlah: '1' },
      { tgl_transaksi: '31-Jan-27' },
    );
    const finding = only(validate([row]));
    expect(finding.value).toBe('31-Jan-27');
    expect(finding.message).toBe(
      'Tanggal 31 Jan 2027 belum tiba; BIOS hanya menerima data sampai hari ini, 24 Nov 2026.',
    );
  });

  test('in two fields gives two findings', () => {
    const validation = validate([income(5, '2027-01-01', '525111', '1')]);
    expect(validation.findings.map((finding) => finding.field)).toEqual(['tgl_transaksi', 'kd_akun']);
  });

  test('that is a constant has no column and points at the mapping', () => {
    const finding = only(validate([saldo(2, { kdbank: '999' })], SALDO, { tgl_transaksi: 'Tanggal' }));
    expect(finding.column).toBeNull();
    expect(finding.remedy).toContain('isian kdbank pada pemetaan');
  });
});

describe('counts', () => {
  test('are whole', () => {
    const finding = only(validate([emergency(2, '2026-11-01', '12.5')], IGD));
    expect([finding.code, finding.message]).toEqual([
      'not-whole',
      'Isian jumlah seharusnya bilangan bulat, yang ditemukan 12,5.',
    ]);
  });

  test('are not negative', () => {
    const finding = only(validate([emergency(2, '2026-11-01', '-3')], IGD));
    expect([finding.code, finding.message]).toEqual([
      'negative',
      'Isian jumlah adalah hitungan, jadi paling kecil 0; yang ditemukan -3.',
    ]);
  });

  test('may be zero, and rates may be negative', () => {
    const toi = 'kesehatan/layanan/toi';
    expect(validate([emergency(2, '2026-11-01', '0')], IGD).findings).toEqual([]);
    expect(
      validate([draft(toi, 2, { tgl_transaksi: '2026-10-31', toi: '-0.5' })], toi, columnOf).findings,
    ).toEqual([]);
  });
});

describe('a code that is in no list', () => {
  test.each([
    ['8', '008 (BANK MANDIRI)'],
    ['mandiri', '008 (BANK MANDIRI)'],
    ['BANK BRI', '002 (BANK BRI)'],
    ['0008', '008 (BANK MANDIRI)'],
  ])('%s is answered with what was probably meant', (written, meant) => {
    const finding = only(validate([saldo(2, { kdbank: written })], SALDO));
    expect(finding.code).toBe('unknown-code');
    expect(finding.remedy).toContain(`Mungkin yang dimaksud: ${meant}`);
    expect(finding.remedy).toContain('perbarui daftar bank dari BIOS');
  });

  test('that is mistyped is answered with accounts that the dataset takes', () => {
    const finding = only(validate([income(2, '2026-11-01', '42411', '1')]));
    expect(finding.message).toBe('Kode akun seharusnya 6 angka berawalan 4, yang ditemukan "42411".');
    expect(finding.remedy).toContain('424111 (Pendapatan Jasa Pelayanan Rumah Sakit)');
    expect(finding.remedy).not.toMatch(/ 5\d{5} /);
  });

  test('and is like none gets no suggestion', () => {
    expect(only(validate([saldo(2, { kdbank: 'xyzxyz' })], SALDO)).remedy).not.toContain('Mungkin');
  });
});

describe('a mapping that does not fit the dataset', () => {
  test('is reported once, not in every row, when a required field has no source', () => {
    const drafts = [2, 3, 4].map((row) =>
      draft(PENERIMAAN, row, { tgl_transaksi: `2026-11-0${row}`, kd_akun: '424111' }),
    );
    const columns = { tgl_transaksi: 'Tanggal', kd_akun: 'Kode Akun' };
    const validation = validate(drafts, PENERIMAAN, columns);
    expect(validation.valid).toEqual([]);
    const finding = only(validation);
    expect([finding.code, finding.row, finding.field]).toEqual(['required', null, 'jumlah']);
    expect(finding.message).toContain('Isian wajib jumlah belum dipetakan');
  });

  test('is reported once when it fills a field that the dataset does not have', () => {
    const drafts = [2, 3].map((row) =>
      draft(IGD, row, { tgl_transaksi: `2026-11-0${row}`, jumlah: '5', jumlahh: '5' }),
    );
    const validation = validate(drafts, IGD);
    expect(validation.valid).toEqual([]);
    const finding = only(validation);
    expect([finding.code, finding.row]).toEqual(['field-unknown', null]);
    expect(finding.remedy).toBe('Mungkin yang dimaksud: jumlah. Perbaiki pemetaan.');
  });

  test('is not reported where there are no rows at all', () => {
    expect(validate([])).toEqual({ valid: [], findings: [] });
  });
});

const anyDraft = fc
  .record({
    row: fc.integer({ min: 2, max: 99 }),
    day: fc.constantFrom('2026-11-01', '2026-11-02', '2027-01-01', 'x', ''),
    account: fc.constantFrom('424111', '424112', '525111', '4', ''),
    amount: fc.constantFrom('1', '2.5', '-3', '1,5', ''),
  })
  .map(({ row, day, account, amount }) => income(row, day, account, amount));

describe('whatever is read', () => {
  test('every row is either sent or has a reason, and what is sent is sound and unique', () => {
    fc.assert(
      fc.property(fc.array(anyDraft, { maxLength: 30 }), (drafts) => {
        const { valid, findings } = validate(drafts);
        const sent = new Set(valid.flatMap(({ reference }) => reference.rows));
        const explained = new Set(
          findings.filter((found) => found.severity === 'error').map((found) => found.row),
        );
        expect(
          drafts.every(({ reference }) => reference.rows.every((row) => sent.has(row) || explained.has(row))),
        ).toBe(true);
        const again = validate(valid);
        expect(again).toEqual({ valid, findings: [] });
      }),
    );
  });

  test('200,000 drafts are checked in a few seconds, also when every code is wrong', () => {
    const drafts = Array.from({ length: 200_000 }, (_, index) =>
      saldo(index + 2, {
        kdbank: index % 2 === 0 ? '008' : 'mandri',
        no_rekening: String(index).padStart(16, '0'),
      }),
    );
    const startedAt = performance.now();
    const { valid, findings } = validate(drafts, SALDO);
    expect([valid.length, findings.length]).toEqual([100_000, 100_000]);
    expect(performance.now() - startedAt).toBeLessThan(10_000);
  });
});
