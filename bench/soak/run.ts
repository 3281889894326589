/**
 * `npm run soak -- --minutes 3 [--seed 1]`: a simulated office sends through everything that can go wrong, day by day,
 * until the minutes are over and at least a year has passed. In the end BIOS must hold exactly what the sources say.
 */
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { civilDate } from '../../core/civilDate.ts';
import { openLedgerReadOnly } from '../../core/ledger/openLedger.ts';
import { median } from '../frame/median.ts';
import { megabytes } from '../frame/texts.ts';
import { differencesOf, expectedCount } from './compare.ts';
import type { GatewayAnswer } from './gateway.ts';
import { SimulatedYear } from './year.ts';

const YEAR_DAYS = 365;
const MOST_BYTES_AN_ATTEMPT = 600;
/** How much more heap a process may use late in the run than early in it. */
const MOST_GROWTH = 1.25;
const SHOWN = 20;

const { values } = parseArgs({
  options: { minutes: { type: 'string', default: '3' }, seed: { type: 'string', default: '1' } },
});
const minutes = Number(values.minutes);
if (!(minutes > 0)) throw new Error('--minutes wants a number above 0');
const folder = await mkdtemp(join(tmpdir(), 'kirim-bios-soak-'));
try {
  process.exitCode = await soak(Date.now() + minutes * 60_000, Number(values.seed));
} finally {
  await rm(folder, { recursive: true, force: true });
}

async function soak(end: number, seed: number): Promise<number> {
  const first = civilDate(2025, 1, 1);
  if (first === null) throw new Error('No such day');
  const year = await SimulatedYear.start(folder, first, seed);
  try {
    while (Date.now() < end || year.happenings.days < YEAR_DAYS) {
      await year.nextDay();
      if (year.happenings.days % 30 === 0)
        console.log(`${year.today}: ${year.happenings.stored} records stored`);
    }
    const byHand = await year.settle();
    const differences = differencesOf(year.office, year.today, (dataset) => year.rows(dataset));
    const records = expectedCount(year.office, year.today);
    await year.close();
    return verdict(year, { differences, records, byHand, ledger: await ledgerSize(year.ledgerPath) });
  } catch (error) {
    await year.close();
    throw error;
  }
}

interface Outcome {
  readonly differences: readonly string[];
  readonly records: number;
  /** Records that no schedule sends by itself: corrections of long periods after they were sent. */
  readonly byHand: number;
  readonly ledger: { readonly attempts: number; readonly bytes: number; readonly broken: boolean };
}

function verdict({ happenings, office, answers }: SimulatedYear, outcome: Outcome): number {
  const { differences, records, byHand, ledger } = outcome;
  const growth = heapGrowth(answers);
  const bytesAnAttempt = Math.round(ledger.bytes / ledger.attempts);
  console.table({
    datasets: office.length,
    ...happenings,
    'records at BIOS': records,
    'sent by hand in the end': byHand,
    'records that differ': differences.length,
    attempts: ledger.attempts,
    'bytes an attempt': bytesAnAttempt,
    'heap late to early': growth.toFixed(2),
    'resident at most': megabytes(Math.max(...answers.map((answer) => answer.residentBytes))),
  });
  for (const difference of differences.slice(0, SHOWN)) console.error(difference);
  const failures = [
    differences.length > 0 && 'BIOS does not hold what the sources say',
    happenings.repeated > 0 && 'something was stored again that BIOS held already',
    ledger.broken && 'the chain of attempts is broken',
    bytesAnAttempt > MOST_BYTES_AN_ATTEMPT &&
      `the ledger is larger than ${MOST_BYTES_AN_ATTEMPT} bytes an attempt`,
    growth > MOST_GROWTH && 'memory grows',
  ].filter((failure) => failure !== false);
  for (const failure of failures) console.error(`FAILED: ${failure}`);
  if (failures.length === 0) console.log('BIOS holds exactly what the sources say.');
  return failures.length === 0 ? 0 : 1;
}

/** Heap after collection in the last third of the bells to that in the second. */
function heapGrowth(answers: readonly GatewayAnswer[]): number {
  const third = Math.floor(answers.length / 3);
  const middle = median(answers.slice(third, 2 * third).map(({ heapBytes }) => heapBytes));
  const late = median(answers.slice(2 * third).map(({ heapBytes }) => heapBytes));
  return late / middle;
}

async function ledgerSize(path: string): Promise<Outcome['ledger']> {
  const ledger = openLedgerReadOnly(path);
  if (ledger === null) throw new Error('There is no ledger');
  try {
    const { checked, broken } = ledger.attempts.verifyChain();
    return { attempts: checked, bytes: (await stat(path)).size, broken: broken !== null };
  } finally {
    ledger.close();
  }
}
