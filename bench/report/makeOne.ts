import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadCatalogue } from '../../core/catalogue/catalogue.ts';
import { createReports } from '../../core/engine/reports.ts';
import { openLedgerReadOnly } from '../../core/ledger/openLedger.ts';
import { periodContaining } from '../../core/schedule/period.ts';
import { settingsSchema } from '../../core/settings.ts';
import { officeDatasets } from '../../test/report/officeData.ts';
import { DATASETS, FROM, TO, type ReportKind } from './large.ts';

/** Makes one report of a ledger, alone in its process, and prints how long that took and what memory it had. */
const [kind, folder = ''] = process.argv.slice(2);
const ledger = openLedgerReadOnly(join(folder, 'ledger.sqlite'));
if (ledger === null) throw new Error('The ledger is missing.');
const settings = settingsSchema.parse({
  version: 1,
  satker: '000001',
  satkerName: 'RS Contoh',
  environment: 'training',
  mappings: officeDatasets(DATASETS).map(({ id, period }) => ({
    id: id.replaceAll('/', '-'),
    dataset: id,
    source: { kind: 'file', path: '/contoh.csv' },
    bindings: {},
    schedule: { startDate: FROM, ...(period === 'unknown' ? { rhythm: 'bulanan' } : {}) },
  })),
});
const clock = { now: () => Date.parse('2027-01-02T09:00+07:00'), sleep: () => Promise.resolve() };
const reports = createReports({ settings, catalogue: loadCatalogue(), ledger, options: { clock } });
const year = periodContaining('tahunan', FROM);
const make: Readonly<Record<ReportKind, () => Promise<unknown>>> = {
  completion: () => reports.report({ kind: 'completion', range: null }),
  proof: () => reports.report({ kind: 'proof', period: year, attachment: null }),
  workbook: () => reports.writeProofWorkbook(join(folder, 'proof.xlsx'), year, { overwrites: true }),
  monthly: () => reports.report({ kind: 'monthly', month: periodContaining('bulanan', TO) }),
};
const startedAt = performance.now();
if (kind !== 'completion' && kind !== 'proof' && kind !== 'workbook' && kind !== 'monthly') {
  throw new Error('Which report?');
}
const made = await make[kind]();
if (typeof made === 'string') writeFileSync(join(folder, `${kind}.html`), made);
const milliseconds = performance.now() - startedAt;
ledger.close();
// Node counts it in KiB.
console.log(JSON.stringify({ milliseconds, peakBytes: process.resourceUsage().maxRSS * 1024 }));
