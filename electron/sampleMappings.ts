/** Sheets of the sample's workbook. */
export const sampleSheets = { income: 'Penerimaan', balances: 'Saldo' } as const;

/** Headers of its sheets. */
export const sampleColumns = {
  date: 'Tanggal',
  account: 'Kode Akun',
  note: 'Uraian',
  amount: 'Jumlah (Rp)',
  bank: 'Kode Bank',
  number: 'No. Rekening',
  unit: 'Unit',
  balance: 'Saldo Akhir (Rp)',
} as const;

/**
 * Mappings of the sample's workbook, as settings have them: daily income that is added up since 1 January, and balances
 * as they stand.
 */
export function sampleMappings(path: string) {
  const { date, account, amount, bank, number, unit, balance } = sampleColumns;
  return [
    {
      id: 'contoh-penerimaan',
      dataset: 'keuangan/akuntansi/penerimaan',
      source: { kind: 'file', path, table: sampleSheets.income },
      bindings: columns({ tgl_transaksi: date, kd_akun: account, jumlah: amount }),
      shape: { kind: 'group', fields: { jumlah: { aggregate: 'sum', runningTotal: true } } },
    },
    {
      id: 'contoh-saldo',
      dataset: 'keuangan/saldo/saldo_operasional',
      source: { kind: 'file', path, table: sampleSheets.balances },
      bindings: columns({
        tgl_transaksi: date,
        kdbank: bank,
        no_rekening: number,
        unit,
        saldo_akhir: balance,
      }),
    },
  ] as const;
}

function columns(columnOf: Readonly<Record<string, string>>) {
  return Object.fromEntries(
    Object.entries(columnOf).map(([field, column]) => [field, { from: 'column', column } as const]),
  );
}
