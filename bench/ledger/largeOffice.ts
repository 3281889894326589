import { join } from 'node:path';
import { loadCatalogue } from '../../core/catalogue/catalogue.ts';
import { addDays, type CivilDate } from '../../core/civilDate.ts';
import { openLedger } from '../../core/ledger/openLedger.ts';
import { buildLedger, DATASETS, ENVIRONMENT, lastDay, type Built } from './buildLedger.ts';

export const ATTEMPTS = 1_000_000;
/** Of the board. */
export const DAYS = 366;

/** A profile with a ledger of years, and the settings that go with it. Nothing of it can leave this computer. */
export function writeLargeLedger(folder: string): Built {
  const ledger = openLedger(join(folder, 'buku-kirim.sqlite'));
  try {
    // Failures that nobody tried again leave some out.
    return buildLedger(ledger, Math.ceil(ATTEMPTS * 1.05), lastDay());
  } finally {
    ledger.close();
  }
}

export function largeSettings(): object {
  const startDate = addDays(lastDay(), 1 - DAYS);
  return {
    version: 1,
    satker: '000001',
    environment: ENVIRONMENT,
    // Nobody listens there.
    baseUrl: 'http://127.0.0.1:9',
    mappings: [...loadCatalogue().datasets.values()].slice(0, DATASETS).map((dataset) => ({
      id: dataset.id.split('/').at(-1)?.replaceAll('_', '-'),
      dataset: dataset.id,
      source: { kind: 'file', path: 'tidak-ada.xlsx' },
      bindings: { tgl_transaksi: { from: 'column', column: 'Tanggal' } },
      schedule: { startDate, timeOfDay: '09:00', lagDays: 1 },
    })),
  };
}

/** First and last day of the board. */
export function boardRange(): { readonly from: CivilDate; readonly to: CivilDate } {
  return { from: addDays(lastDay(), 1 - DAYS), to: lastDay() };
}
