import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { loadCatalogue } from '../../core/catalogue/catalogue.ts';
import type { ViewParts } from '../../core/engine/engineParts.ts';
import { openLedger } from '../../core/ledger/openLedger.ts';
import { makeReport, type ReportRequest } from '../../core/report/makeReport.ts';
import { periodContaining } from '../../core/schedule/period.ts';
import { settingsSchema } from '../../core/settings.ts';
import { day } from '../engine/engineBench.ts';
import { createManualClock } from '../support/manualClock.ts';
import { temporaryFolder } from '../support/temporaryFolder.ts';

const november = periodContaining('bulanan', day('2026-11-01'));
const requests: readonly ReportRequest[] = [
  { kind: 'completion', range: null },
  { kind: 'proof', period: november, attachment: null },
  { kind: 'monthly', month: november },
];

test.each(requests)('$kind of an office that has set up nothing and sent nothing', (request) => {
  const html = makeReport(partsOf({}), request);
  expect(html).not.toMatch(/undefined|NaN|Infinity|null/);
  // Name, code and signatories are left to be filled in by hand.
  expect(html.match(/\.{32}/g)?.length).toBeGreaterThanOrEqual(4);
});

test('what the settings say takes the place of the dots', () => {
  const html = makeReport(
    partsOf({
      satker: '000001',
      satkerName: 'RS Contoh',
      agency: {
        ministry: 'Kementerian Contoh',
        address: 'Jalan Contoh 1',
        city: 'Bandung',
        head: { position: 'Direktur', name: 'Nama Satu', employeeNumber: '000000000000000001' },
        officer: { position: 'Kepala Bagian', name: 'Nama Dua', employeeNumber: 'NRP 00000002' },
      },
    }),
    { kind: 'completion', range: null },
  );
  for (const text of [
    'Kepala Bagian',
    'NIP 000000000000000001',
    '>NRP 00000002<',
    'Bandung, 24 November 2026',
  ]) {
    expect(html).toContain(text);
  }
  // Only what kind of services the agency gives is still open.
  expect(html.match(/\.{32}/g)).toHaveLength(1);
});

function partsOf(settings: object): ViewParts {
  const ledger = openLedger(join(temporaryFolder(), 'ledger.sqlite'));
  onTestFinished(() => ledger.close());
  return {
    settings: settingsSchema.parse({ version: 1, environment: 'training', ...settings }),
    catalogue: loadCatalogue(),
    ledger,
    options: { clock: createManualClock() },
  };
}
