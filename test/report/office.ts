import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Dataset } from '../../core/catalogue/dataset.ts';
import { addDays, type CivilDate } from '../../core/civilDate.ts';
import { createEngine, type Engine } from '../../core/engine.ts';
import type { ViewParts } from '../../core/engine/engineParts.ts';
import { memorySecrets } from '../../core/secrets/memorySecrets.ts';
import { parseSettings } from '../../core/settings/parseSettings.ts';
import { exampleSatker } from '../../simulator/options.ts';
import { startSimulator, type Simulator } from '../../simulator/simulator.ts';
import { day, range } from '../engine/engineBench.ts';
import { createManualClock, type ManualClock } from '../support/manualClock.ts';
import { csvOf, FIRST_DAY, officeDatasets } from './officeData.ts';

/** An office that has sent to training for five weeks, with all that can happen to it. */
export interface Office {
  readonly folder: string;
  readonly settingsPath: string;
  readonly ledgerPath: string;
  readonly engine: Engine;
  readonly simulator: Simulator;
  readonly clock: ManualClock;
  readonly parts: ViewParts;
  close(): Promise<void>;
}

const LAST_DAY = day('2026-11-24');
/** The computer was off on these days, so the day after catches up. */
const OFF: ReadonlySet<string> = new Set(['2026-11-07', '2026-11-08', '2026-11-09']);

/** Runs the bell every morning from 20 October to 25 November 2026, through real files, HTTP and SQLite. */
export async function runOffice(folder: string, datasetCount: number): Promise<Office> {
  const clock = createManualClock(Date.parse('2026-10-20T09:05+07:00'));
  const simulator = await startSimulator({ kdbank: 'strict', now: () => clock.now() });
  const datasets = officeDatasets(datasetCount);
  const settingsPath = writeSettings(folder, datasets, simulator.baseUrl);
  const ledgerPath = join(folder, 'pengaturan.ledger.sqlite');
  const secrets = memorySecrets();
  await secrets.set('bios:training', exampleSatker.key);
  const engine = createEngine({
    settings: parseSettings(settingsOf(folder, datasets, simulator.baseUrl), 'Pengaturan').settings,
    secrets,
    clock,
    random: () => 0,
    variables: {},
    ledgerPath,
    temporaryDirectory: join(folder, 'copies'),
    firstRetryDelayMs: 1000,
    giveUpAfterMs: 60_000,
    simulation: () => ({ baseUrl: simulator.baseUrl, ...exampleSatker }),
  });
  const office: Office = {
    folder,
    settingsPath,
    ledgerPath,
    engine,
    simulator,
    clock,
    parts: { ...engine, options: { clock } },
    async close() {
      engine.close();
      await simulator.close();
    },
  };
  await live(office, datasets);
  return office;
}

async function live(office: Office, datasets: readonly Dataset[]): Promise<void> {
  const { engine, clock, simulator } = office;
  for (let today = addDays(FIRST_DAY, 1); today <= addDays(LAST_DAY, 1); today = addDays(today, 1)) {
    clock.set(Date.parse(`${today}T09:05+07:00`));
    if (OFF.has(today)) continue;
    for (const dataset of datasets) writeSource(office.folder, dataset, addDays(today, -1));
    // An answer that never comes on one morning, a server that fails on another.
    simulator.setFaults(faultsOf(today));
    await engine.runDue(null, new AbortController().signal);
  }
  simulator.setFaults([]);
  const confirmed = range('2026-10-19', '2026-10-31');
  await engine.reconcile('m1-pasien-igd', confirmed, new AbortController().signal);
  engine.ledger.decisions.skipPeriod('training', 'm1-pasien-igd', '2026-11-12', 'IGD tutup', clock.now());
}

function faultsOf(today: CivilDate): Parameters<Simulator['setFaults']>[0] {
  if (today === '2026-10-25') return [{ kind: 'reset-after-store', count: 1 }];
  return today === '2026-11-03' ? [{ kind: 'unavailable', scope: 'write', count: 2 }] : [];
}

/** What stands in the sheet up to a day: with a gap, a figure ten times too high, a missing code, a correction. */
function writeSource(folder: string, dataset: Dataset, last: CivilDate): void {
  const header = dataset.fields.map(({ name }) => name).join(';');
  const rows = csvOf(dataset, FIRST_DAY, last).flatMap((row) => lived(dataset, row, last));
  writeFileSync(join(folder, fileOf(dataset)), [header, ...rows, ''].join('\r\n'));
}

function lived({ id }: Dataset, row: string, last: CivilDate): readonly string[] {
  if (id.endsWith('/pasien_igd')) {
    if (/^2026-11-1[12];/.test(row)) return [];
    if (row.startsWith('2026-11-17;')) return ['2026-11-17;950'];
    if (row.startsWith('2026-10-28;') && last >= '2026-11-02') return ['2026-10-28;31'];
  }
  if (id.endsWith('/saldo_pengelolaan_kas') && row.startsWith('2026-11-05;'))
    return [row.replace(';008;', ';;')];
  return [row];
}

function fileOf({ id }: Dataset): string {
  return `${id.replaceAll('/', '-')}.csv`;
}

function settingsOf(folder: string, datasets: readonly Dataset[], baseUrl: string): object {
  return {
    version: 1,
    satker: exampleSatker.satker,
    satkerName: 'RS Contoh Sejahtera',
    rumpun: 'kesehatan',
    agency: {
      ministry: 'Kementerian Contoh',
      city: 'Bandung',
      head: { position: 'Direktur', name: 'Nama Direktur Contoh', employeeNumber: '000000000000000001' },
    },
    environment: 'training',
    baseUrl,
    mappings: datasets.map((dataset, index) => mappingOf(folder, dataset, index)),
    sending: { maximumConcurrency: 1 },
  };
}

function mappingOf(folder: string, dataset: Dataset, index: number): object {
  const name = dataset.id.split('/').at(-1)?.replaceAll('_', '-') ?? '';
  return {
    id: `m${index}-${name}`,
    dataset: dataset.id,
    unit: index === 1 ? 'Instalasi Gawat Darurat' : index === 2 ? '' : 'Bagian Keuangan',
    source: { kind: 'file', path: join(folder, fileOf(dataset)) },
    bindings: Object.fromEntries(
      dataset.fields.map((field) => [field.name, { from: 'column', column: field.name }]),
    ),
    schedule: {
      startDate: FIRST_DAY,
      ...(dataset.period === 'unknown' ? { rhythm: 'bulanan' } : {}),
      ...(dataset.period === 'per-survei' ? { surveyDates: ['2026-10-31'] } : {}),
    },
  };
}

function writeSettings(folder: string, datasets: readonly Dataset[], baseUrl: string): string {
  const path = join(folder, 'pengaturan.json');
  writeFileSync(path, JSON.stringify(settingsOf(folder, datasets, baseUrl), null, 2));
  return path;
}
