import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadCatalogue } from '../core/catalogue/catalogue.ts';
import { openLedgerReadOnly } from '../core/ledger/openLedger.ts';
import { makeReport, type ReportRequest } from '../core/report/makeReport.ts';
import { proofTable } from '../core/report/proof/proofTable.ts';
import { writeExport } from '../core/report/export/writeExport.ts';
import { periodContaining } from '../core/schedule/period.ts';
import { settingsSchema } from '../core/settings.ts';
import { day } from '../test/engine/engineBench.ts';
import { fillLedger } from '../test/report/largeLedger.ts';
import { officeDatasets } from '../test/report/officeData.ts';

/**
 * How long each report takes on a year of a large hospital, and the most memory that its process had: `node
 * bench/report.ts`. The yardstick: 200,000 attempts in under 10 s and 400 MB.
 */
const DATASETS = 40;
const LINES = 48;
const FROM = day('2026-01-01');
const TO = day('2026-12-31');

const kinds = ['completion', 'proof', 'workbook', 'monthly'] as const;
type Kind = (typeof kinds)[number];

async function measure(kind: Kind, folder: string): Promise<void> {
  const ledger = openLedgerReadOnly(join(folder, 'ledger.sqlite'));
  if (ledger === null) throw new Error('The ledger is missing.');
  const settings = settingsSchema.parse({
    version: 1,
    satker: '000001',
    satkerName: 'RS Contoh',
    environment: 'training',
    mappings: officeDatasets(DATASETS).map(({ id, fields, period }) => ({
      id: id.replaceAll('/', '-'),
      dataset: id,
      source: { kind: 'file', path: '/contoh.csv' },
      bindings: Object.fromEntries(fields.map(({ name }) => [name, { from: 'column', column: name }])),
      schedule: { startDate: FROM, ...(period === 'unknown' ? { rhythm: 'bulanan' } : {}) },
    })),
  });
  const clock = { now: () => Date.parse('2027-01-02T09:00+07:00'), sleep: () => Promise.resolve() };
  const parts = { settings, catalogue: loadCatalogue(), ledger, options: { clock } };
  const started = performance.now();
  const year = periodContaining('tahunan', FROM);
  const month = periodContaining('bulanan', TO);
  const requests: Readonly<Record<Exclude<Kind, 'workbook'>, ReportRequest>> = {
    completion: { kind: 'completion', range: null },
    proof: { kind: 'proof', period: year, attachment: null },
    monthly: { kind: 'monthly', month },
  };
  if (kind === 'workbook') {
    await writeExport(join(folder, 'proof.xlsx'), proofTable(parts, year), { overwrites: true });
  } else writeFileSync(join(folder, `${kind}.html`), makeReport(parts, requests[kind]));
  const seconds = (performance.now() - started) / 1000;
  // Linux counts in KiB.
  const megabytes = process.resourceUsage().maxRSS / 1024;
  console.log(`${kind.padEnd(12)} ${seconds.toFixed(2)} s  ${megabytes.toFixed(0)} MB`);
  ledger.close();
}

const [kind, given] = process.argv.slice(2);
const known = kinds.find((name) => name === kind);
if (known !== undefined && given !== undefined) await measure(known, given);
else {
  const folder = given ?? mkdtempSync(join(tmpdir(), 'kirim-bios-bench-'));
  const started = performance.now();
  const attempts = fillLedger(join(folder, 'ledger.sqlite'), {
    from: FROM,
    to: TO,
    datasets: DATASETS,
    lines: LINES,
  });
  console.log(`${attempts} attempts, made in ${((performance.now() - started) / 1000).toFixed(1)} s`);
  for (const name of kinds) {
    spawnSync(process.execPath, [import.meta.filename, name, folder], { stdio: 'inherit' });
  }
  rmSync(folder, { recursive: true });
}
