import { connectToBios } from '../../core/bios/connect.ts';
import { datasetById } from '../../core/catalogue/catalogue.ts';
import { readCivilDate } from '../../core/civilDate.ts';
import { BiosError } from '../../core/errors.ts';
import { compareHoldings, type OwnRecord, type ReconciledRecord } from '../../core/run/compareHoldings.ts';
import { payloadOf } from '../../core/run/holdsPayload.ts';
import { readHoldings } from '../../core/run/readHoldings.ts';
import { memorySecrets } from '../../core/secrets/memorySecrets.ts';
import { systemClock } from '../../core/systemClock.ts';
import { exampleSatker } from '../../simulator/options.ts';
import type { Session } from '../session.ts';

export interface DatasetComparison {
  readonly dataset: string;
  /** How many records of each verdict. */
  readonly verdicts: Readonly<Record<ReconciledRecord['verdict'], number>>;
}

/**
 * What BIOS holds, whole, against what the ledger says that BIOS took; for every dataset of the ledger.
 *
 * @throws BiosError where BIOS cannot be read to the end.
 */
export async function compareWithBios(
  session: Session,
  baseUrl: string,
  signal: AbortSignal,
): Promise<readonly DatasetComparison[]> {
  const { engine, settings } = session;
  const { environment } = settings;
  const accepted = engine.ledger.recordList.list({ environment, states: ['accepted', 'confirmed'] });
  const connection = await connectToBios({
    settings,
    secrets: memorySecrets(),
    clock: systemClock,
    variables: {},
    simulation: () => ({ baseUrl, ...exampleSatker }),
  });
  try {
    const comparisons: DatasetComparison[] = [];
    for (const [id, records] of Map.groupBy(accepted, ({ dataset }) => dataset)) {
      const dataset = datasetById(engine.catalogue, id);
      const held = await readHoldings(connection.client, dataset, everyDay(), signal);
      if (held.kind === 'failed')
        throw new BiosError('unreachable', held.message, 'Jalankan peragaan sekali lagi.');
      const own = records.map((record): OwnRecord => ({
        ...record,
        recordId: record.id,
        payload: payloadOf(record.payload),
      }));
      comparisons.push({ dataset: id, verdicts: countVerdicts(compareHoldings(own, held.byKey)) });
    }
    return comparisons;
  } finally {
    connection.close();
  }
}

function countVerdicts(records: readonly ReconciledRecord[]): DatasetComparison['verdicts'] {
  const verdicts = { equal: 0, different: 0, 'only-here': 0, 'only-at-bios': 0 };
  for (const { verdict } of records) verdicts[verdict] += 1;
  return verdicts;
}

function everyDay() {
  const [from, to] = [readCivilDate('2000-01-01'), readCivilDate('2099-12-31')];
  if (from === null || to === null) throw new Error('two days that exist');
  return { from, to };
}
