import { describe, expect, test } from 'vitest';
import { loadCatalogue } from '../../core/catalogue/catalogue.ts';
import type { Field } from '../../core/catalogue/dataset.ts';
import { NOW, PENERIMAAN, postForm, postJson, record, running, tokenOf, write } from './running.ts';

const SALDO = 'keuangan/saldo/saldo_operasional';
const saldo = {
  tgl_transaksi: '2026-11-23',
  kdbank: '008',
  no_rekening: '0012345678901234567',
  unit: 'RSUD CONTOH',
  saldo_akhir: '-1500000.25',
};

describe('a right record', () => {
  test('is stored and answered with MSG20003 and an empty error', async () => {
    const simulator = await running();
    const answer = await write(simulator, PENERIMAAN, record);
    expect(answer).toMatchObject({ status: 'MSG20003', message: 'Data berhasil disimpan', error: null });
    expect(simulator.rows(PENERIMAAN)).toEqual([
      {
        satker: '000001',
        dataset: PENERIMAAN,
        naturalKey: '["2026-11-23","424111"]',
        fields: record,
        updatedAt: '2026-11-24 08:00:00',
      },
    ]);
  });

  test('keeps leading zeros and long numbers digit for digit', async () => {
    const simulator = await running();
    expect((await write(simulator, SALDO, saldo)).status).toBe('MSG20003');
    expect(simulator.rows(SALDO)[0]?.fields).toEqual(saldo);
  });

  test('may bring numbers as JSON numbers, kept digit for digit', async () => {
    const simulator = await running();
    const token = await tokenOf(simulator);
    const body = `{"tgl_transaksi":"2026-11-23","kd_akun":424111,"jumlah":123456789012345678.90}`;
    const headers = { token, 'content-type': 'application/json; charset=utf-8' };
    await fetch(`${simulator.baseUrl}/ws/${PENERIMAAN}`, { method: 'POST', body, headers });
    expect(simulator.rows(PENERIMAAN)[0]?.fields).toEqual({ ...record, jumlah: '123456789012345678.9' });
  });

  test('replaces the one with the same natural key', async () => {
    let now = NOW;
    const simulator = await running({ now: () => now });
    await write(simulator, PENERIMAAN, record);
    now += 60_000;
    await write(simulator, PENERIMAAN, { ...record, jumlah: '2000000' });
    await write(simulator, PENERIMAAN, { ...record, kd_akun: '424112' });
    expect(
      simulator.rows(PENERIMAAN).map((row) => [row.naturalKey, row.fields['jumlah'], row.updatedAt]),
    ).toEqual([
      ['["2026-11-23","424111"]', '2000000', '2026-11-24 08:01:00'],
      ['["2026-11-23","424112"]', '1500000', '2026-11-24 08:01:00'],
    ]);
  });

  test('sent twenty times at once leaves one row', async () => {
    const simulator = await running();
    const token = await tokenOf(simulator);
    const amounts = Array.from({ length: 20 }, (_, index) => String(index));
    const answers = await Promise.all(
      amounts.map((jumlah) =>
        postForm(`${simulator.baseUrl}/ws/${PENERIMAAN}`, { ...record, jumlah }, { token }),
      ),
    );
    expect(new Set(answers.map((answer) => answer.status))).toEqual(new Set(['MSG20003']));
    expect(simulator.rows(PENERIMAAN)).toHaveLength(1);
  });

  test('belongs to the satker of the token, whatever the body says', async () => {
    const satkers = [
      { satker: '000001', key: 'KUNCI-SATU' },
      { satker: '000002', key: 'KUNCI-DUA' },
    ];
    const simulator = await running({ satkers });
    const token = await tokenOf(simulator, { satker: '000002', key: 'KUNCI-DUA' });
    await postForm(`${simulator.baseUrl}/ws/${PENERIMAAN}`, { ...record, kdsatker: '000001' }, { token });
    expect(simulator.rows(PENERIMAAN, '000001')).toEqual([]);
    expect(simulator.rows(PENERIMAAN, '000002')).toHaveLength(1);
  });

  test('may carry fields that BIOS does not know; they are dropped', async () => {
    const simulator = await running();
    await write(simulator, PENERIMAAN, { ...record, id: '7', created_at: '2026-11-23', rn: '1' });
    expect(simulator.rows(PENERIMAAN)[0]?.fields).toEqual(record);
  });

  test('is trimmed, as Laravel does', async () => {
    const simulator = await running();
    await write(simulator, PENERIMAAN, { ...record, kd_akun: ' 424111 ' });
    expect(simulator.rows(PENERIMAAN)[0]?.fields).toEqual(record);
  });

  test.each([
    ['1e3', '1000'],
    ['0.10', '0.1'],
    ['-0', '0'],
    ['+5', '5'],
    ['.5', '0.5'],
  ])('of %s is held as %s', async (jumlah, held) => {
    const simulator = await running();
    await write(simulator, PENERIMAAN, { ...record, jumlah });
    expect(simulator.rows(PENERIMAAN)[0]?.fields['jumlah']).toBe(held);
  });
});

describe('a wrong record', () => {
  test.each<[string, Record<string, string>, Record<string, string[]>]>([
    ['a missing date', { tgl_transaksi: '' }, { tgl_transaksi: ['tgl transaksi wajib diisi.'] }],
    ['a day that does not exist', { tgl_transaksi: '2026-02-29' }, invalidDate()],
    ['a date with a time', { tgl_transaksi: '2026-11-23 00:00:00' }, invalidDate()],
    ['a date the other way round', { tgl_transaksi: '23-11-2026' }, invalidDate()],
    [
      'tomorrow',
      { tgl_transaksi: '2026-11-25' },
      { tgl_transaksi: ['tgl transaksi harus berisi tanggal sebelum atau sama dengan 2026-11-24.'] },
    ],
    ['a decimal comma', { jumlah: '1500000,50' }, { jumlah: ['jumlah harus berupa angka.'] }],
    ['thousands separators', { jumlah: '1.500.000' }, { jumlah: ['jumlah harus berupa angka.'] }],
    ['a currency', { jumlah: 'Rp 1500000' }, { jumlah: ['jumlah harus berupa angka.'] }],
    ['an account of expenditure', { kd_akun: '525111' }, { kd_akun: ['Format kd akun tidak valid.'] }],
    ['an unknown account', { kd_akun: '499999' }, { kd_akun: ['kd akun yang dipilih tidak valid.'] }],
  ])('with %s is refused and not stored', async (_what, wrong, error) => {
    const simulator = await running();
    const answer = await write(simulator, PENERIMAAN, { ...record, ...wrong });
    expect(answer).toMatchObject({ status: 'MSG20005', message: 'Parameter tidak valid', error });
    expect(simulator.rows(PENERIMAAN)).toEqual([]);
  });

  test('names every wrong field at once', async () => {
    const simulator = await running();
    const answer = await write(simulator, PENERIMAAN, { kd_akun: '1' });
    expect(Object.keys(answer.error ?? {})).toEqual(['tgl_transaksi', 'kd_akun', 'jumlah']);
    expect(answer.error?.['kd_akun']).toHaveLength(2);
  });

  test('with a bank code that lost its zeros is refused', async () => {
    const simulator = await running();
    const answer = await write(simulator, SALDO, { ...saldo, kdbank: '8' });
    expect(answer.error).toEqual({ kdbank: ['kdbank yang dipilih tidak valid.'] });
  });

  test.each(['1.5', '1.0', '01', '1,5', 'satu', '1e2', '9'.repeat(30)])(
    'with %s for a whole number is refused',
    async (jumlah) => {
      const simulator = await running();
      const answer = await write(simulator, 'kesehatan/layanan/pasien_igd', {
        tgl_transaksi: '2026-11-23',
        jumlah,
      });
      expect(answer.error).toEqual({ jumlah: ['jumlah harus berupa bilangan bulat.'] });
    },
  );

  test.each<[string, unknown]>([
    ['a list of records', [record]],
    ['a list in a field', { ...record, kd_akun: ['424111'] }],
    ['an object in a field', { ...record, jumlah: { nilai: 1 } }],
    ['a truth value in a field', { ...record, jumlah: true }],
    ['a bare text', 'halo'],
    ['null', null],
  ])('that is or has %s is refused', async (_what, body) => {
    const simulator = await running();
    const token = await tokenOf(simulator);
    const answer = await postJson(`${simulator.baseUrl}/ws/${PENERIMAAN}`, body, { token });
    expect(answer.status).toBe('MSG20005');
    expect(simulator.rows(PENERIMAAN)).toEqual([]);
  });

  test('with a list in a form is refused', async () => {
    const simulator = await running();
    const answer = await write(simulator, PENERIMAAN, { ...record, 'jumlah[]': '2' });
    expect(answer.error).toEqual({ jumlah: ['jumlah harus berupa angka.'] });
  });

  test('today is Jakarta’s: 2026-11-24 is refused at 16:59:59 UTC of the day before and taken a second later', async () => {
    let now = Date.UTC(2026, 10, 23, 16, 59, 59);
    const simulator = await running({ now: () => now });
    const today = { ...record, tgl_transaksi: '2026-11-24' };
    expect((await write(simulator, PENERIMAAN, today)).status).toBe('MSG20005');
    now += 1000;
    expect((await write(simulator, PENERIMAAN, today)).status).toBe('MSG20003');
  });
});

describe('every dataset of the catalogue', () => {
  test('takes a right record and refuses an empty one', async () => {
    const simulator = await running();
    const token = await tokenOf(simulator);
    for (const dataset of loadCatalogue().datasets.values()) {
      const url = `${simulator.baseUrl}/ws/${dataset.id}`;
      const fields = Object.fromEntries(dataset.fields.map((field) => [field.name, exampleOf(field)]));
      expect(await postForm(url, fields, { token })).toMatchObject({ status: 'MSG20003' });
      expect(simulator.rows(dataset.id)[0]?.fields).toEqual(fields);
      expect(await postForm(url, {}, { token })).toMatchObject({ status: 'MSG20005' });
    }
    expect(simulator.requests.filter((request) => request.isStored)).toHaveLength(98);
  });

  test('without published fields keeps any text, and refuses a list', async () => {
    const simulator = await running();
    const dataset = 'pendidikan/layanan/cluster_ptn';
    const fields = { tgl_transaksi: '2026-11-23', klaster: 'Mandiri', jumlah: '007' };
    expect((await write(simulator, dataset, fields)).status).toBe('MSG20003');
    expect(simulator.rows(dataset)[0]).toMatchObject({ naturalKey: '["2026-11-23"]', fields });
    const answer = await write(simulator, dataset, { ...fields, 'klaster[0]': 'x' });
    expect(answer.error).toEqual({ klaster: ['klaster harus berupa teks.'] });
  });

  test('can be joined by one that only a satker has', async () => {
    const id = 'barang_jasa/layanan/jasa_contoh';
    const dataset = {
      id,
      title: 'Jasa contoh',
      rumpun: 'barang_jasa',
      category: 'layanan',
      period: 'bulanan',
      accumulation: 'none',
      naturalKey: ['tgl_transaksi'],
      fieldsPublished: true,
      fields: [
        { name: 'tgl_transaksi', type: 'date', required: true, description: 'Tanggal data.' },
        { name: 'jumlah', type: 'integer', required: true, description: 'Jumlah.' },
      ],
      confidence: { path: 'single', fields: 'single' },
    };
    const simulator = await running({ datasets: [dataset] });
    expect((await write(simulator, id, { tgl_transaksi: '2026-10-31', jumlah: '3' })).status).toBe(
      'MSG20003',
    );
  });
});

describe('an address', () => {
  test.each([
    'ws/kesehatan/ikt/kepatuhan_alur_klinis',
    'ws/penerimaan/prod',
    'ws/Keuangan/Akuntansi/Penerimaan',
    'get/data/tidak/ada',
    'apa/saja',
    '',
    '%zz',
    '../ws',
  ])('%j that BIOS does not have is MSG40401', async (path) => {
    const simulator = await running();
    const token = await tokenOf(simulator);
    expect((await postForm(`${simulator.baseUrl}/${path}`, record, { token })).status).toBe('MSG40401');
  });

  test('asked with the wrong method is MSG40501', async () => {
    const simulator = await running();
    for (const path of ['token', `ws/${PENERIMAAN}`, `get/data/${PENERIMAAN}`]) {
      const http = await fetch(`${simulator.baseUrl}/${path}`, { method: 'GET' });
      expect(await http.json()).toMatchObject({ status: 'MSG40501' });
    }
  });

  test('may end with a slash', async () => {
    const simulator = await running();
    const token = await tokenOf(simulator);
    const answer = await postForm(`${simulator.baseUrl}/ws/${PENERIMAAN}/`, record, { token });
    expect(answer.status).toBe('MSG20003');
  });
});

function invalidDate(): Record<string, string[]> {
  return { tgl_transaksi: ['tgl transaksi bukan tanggal yang valid.'] };
}

function exampleOf(field: Field): string {
  if (field.type === 'date') return '2026-11-23';
  if (field.reference === 'bank') return '008';
  if (field.reference === 'akun') return field.pattern?.includes('^4') === true ? '424111' : '525111';
  return field.type === 'string' ? 'Contoh' : '12';
}
