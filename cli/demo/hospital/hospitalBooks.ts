import type { CivilDate } from '../../../core/civilDate.ts';
import type { DemoDatabase, DemoTable } from './demoDatabase.ts';
import type { Patient, Payment } from './hospitalRows.ts';

export const tables = {
  patients: {
    name: 'reg_periksa',
    columns: ['tgl_registrasi', 'nm_poli'],
    dateColumn: 'tgl_registrasi',
  },
  payments: { name: 'transaksi', columns: ['tanggal', 'kd_akun', 'jumlah'], dateColumn: 'tanggal' },
  occupancy: { name: 'bor_bulanan', columns: ['tanggal', 'bor'], dateColumn: 'tanggal' },
} as const satisfies Readonly<Record<string, DemoTable>>;

/** What the hospital's people enter, and everything entered so far in plain sight, to check the engine against. */
export interface HospitalBooks {
  readonly patients: readonly Patient[];
  readonly payments: readonly Payment[];
  admit(patients: readonly Patient[]): Promise<void>;
  receive(payments: readonly Payment[]): Promise<void>;
  noteOccupancy(date: CivilDate, percent: string): Promise<void>;
}

/** Opens empty books in a database. */
export async function openBooks(database: DemoDatabase): Promise<HospitalBooks> {
  await database.execute(
    'CREATE TABLE $reg_periksa (no_rawat VARCHAR(20) PRIMARY KEY, tgl_registrasi DATE, nm_poli VARCHAR(40))',
  );
  await database.execute('CREATE TABLE $transaksi (tanggal DATE, kd_akun VARCHAR(6), jumlah DECIMAL(18, 2))');
  await database.execute('CREATE TABLE $bor_bulanan (tanggal DATE, bor DECIMAL(5, 2))');
  const patients: Patient[] = [];
  const payments: Payment[] = [];
  return {
    patients,
    payments,
    async admit(coming) {
      const rows = coming.map(({ date, clinic }, index) => {
        const number = String(patients.length + index + 1).padStart(6, '0');
        return `('${date.replaceAll('-', '/')}/${number}', '${date}', '${clinic}')`;
      });
      await insert(database, 'reg_periksa', rows);
      patients.push(...coming);
    },
    async receive(coming) {
      const rows = coming.map(({ date, account, cents }) => `('${date}', '${account}', ${cents / 100})`);
      await insert(database, 'transaksi', rows);
      payments.push(...coming);
    },
    noteOccupancy: (date, percent) => insert(database, 'bor_bulanan', [`('${date}', ${percent})`]),
  };
}

const ROWS_PER_STATEMENT = 2000;

async function insert(database: DemoDatabase, table: string, rows: readonly string[]): Promise<void> {
  for (let from = 0; from < rows.length; from += ROWS_PER_STATEMENT) {
    const part = rows.slice(from, from + ROWS_PER_STATEMENT);
    await database.execute(`INSERT INTO $${table} VALUES ${part.join(', ')}`);
  }
}
