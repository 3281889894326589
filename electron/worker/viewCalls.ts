import { addDays, civilDateIn } from '../../core/civilDate.ts';
import type { Clock } from '../../core/clock.ts';
import type { DoctorStep } from '../../core/doctor/doctorReport.ts';
import type { Engine } from '../../core/engine.ts';
import type { AttemptFilter } from '../../core/ledger/attemptLog.ts';
import type { RecordState } from '../../core/ledger/recordState.ts';
import { dayRangeSchema } from '../dayRange.ts';
import type { AttemptQuery } from '../engineViews.ts';
import type { ActionCalls } from './actionCalls.ts';
import { answerWith, type SessionAccess } from './answering.ts';
import { checkedReadOf } from './checkedRead.ts';
import { ledgerStatisticsOf } from './ledgerStatistics.ts';
import type { LogCalls } from './logCalls.ts';
import type { MappingCalls } from './mapping/mappingCalls.ts';
import { overviewOf } from './overview.ts';
import type { RunCalls } from './runCalls.ts';
import { shownRunOf } from './shownRun.ts';
import { trainedDatasets } from './trainedDatasets.ts';
import { writeReport } from './writeReport.ts';
import type { WorkerCalls } from './workerCalls.ts';
import { writeSample } from './writeSample.ts';

/** Calls that look, and the operator's decisions about single records and periods. */
export type ViewCalls = Omit<
  WorkerCalls,
  'open' | 'close' | keyof RunCalls | keyof MappingCalls | keyof LogCalls | keyof ActionCalls
>;

/** What a person must decide about. */
const NEEDING_ACTION: readonly RecordState[] = ['held', 'rejected'];

export function createViewCalls(
  access: SessionAccess,
  clock: Clock,
  onDoctorStep: (step: DoctorStep) => void,
): ViewCalls {
  return {
    ...createLedgerCalls(access, clock),
    runDoctor: (environment) =>
      answerWith(access, ({ engine }) =>
        engine.diagnose(new AbortController().signal, onDoctorStep, environment ?? undefined),
      ),
    writeSample: (path) =>
      answerWith(access, ({ engine }) =>
        writeSample(path, addDays(civilDateIn(engine.settings.timeZone, clock.now()), -1)),
      ),
    trainedDatasets: () => answerWith(access, ({ engine }) => trainedDatasets(engine)),
    listDatasets: () => answerWith(access, ({ engine }) => [...engine.catalogue.datasets.values()]),
    listReferences: () => answerWith(access, ({ engine }) => Object.values(engine.catalogue.references)),
    check: (mapping, range) =>
      answerWith(access, async ({ engine }) => {
        const request = range === null ? {} : { range: dayRangeSchema.parse(range) };
        const prepared = await engine.check(mapping, request, new AbortController().signal);
        return prepared.map(checkedReadOf);
      }),
    overview: (pause) => answerWith(access, ({ engine }) => overviewOf(engine, pause, clock.now())),
    planDue: (pause) => answerWith(access, ({ engine }) => engine.due(pause)),
    ledgerStatistics: () => answerWith(access, ({ engine }) => ledgerStatisticsOf(engine.ledger)),
    readBoard: (range) => answerWith(access, ({ engine }) => engine.board(dayRangeSchema.parse(range))),
    writeReport: (query, files) =>
      answerWith(access, async ({ engine }) => {
        await writeReport(engine, query, files);
        return null;
      }),
    readCoverage: (year) => answerWith(access, ({ engine }) => engine.coverage(year)),
    readValues: (dataset, range) =>
      answerWith(access, ({ engine }) => engine.values(dataset, dayRangeSchema.parse(range))),
  };
}

type LedgerCallName =
  | 'listRuns'
  | 'listFindings'
  | 'listAttempts'
  | 'listRecords'
  | 'listNeedingAction'
  | 'decide'
  | 'skipPeriod'
  | 'unskipPeriod';

function createLedgerCalls(access: SessionAccess, clock: Clock): Pick<ViewCalls, LedgerCallName> {
  const answer = <Value>(ask: (ledger: Engine['ledger'], environment: string) => Value) =>
    answerWith(access, ({ engine }) => ask(engine.ledger, engine.settings.environment));
  return {
    listRuns: (limit) => answer(({ runs }, environment) => runs.latest(environment, limit).map(shownRunOf)),
    listFindings: (runId) => answer(({ runs }) => runs.findings(runId)),
    listAttempts: (query) =>
      answer(({ attempts }, environment) => attempts.list({ ...filterOf(query), environment })),
    listRecords: (dataset, range) =>
      answer(({ recordList }, environment) => recordList.list({ environment, dataset, ...range })),
    listNeedingAction: () =>
      answer(({ recordList }, environment) =>
        recordList.list({ environment, states: NEEDING_ACTION }).filter((record) => !record.isDismissed),
      ),
    decide: (recordId, decision, note) =>
      answer(({ decisions }) => decisions.decide(recordId, decision, note, clock.now())),
    skipPeriod: (mapping, period, note) =>
      answer(({ decisions }, environment) => {
        decisions.skipPeriod(environment, mapping, period, note, clock.now());
        return null;
      }),
    unskipPeriod: (mapping, period, note) =>
      answer(({ decisions }, environment) => {
        decisions.unskipPeriod(environment, mapping, period, note, clock.now());
        return null;
      }),
  };
}

/** The filter without the parts that were not asked for. */
function filterOf({ limit, dataset, outcome, runId, date }: AttemptQuery): AttemptFilter {
  return {
    limit,
    ...(dataset === undefined ? {} : { dataset }),
    ...(outcome === undefined ? {} : { outcome }),
    ...(runId === undefined ? {} : { runId }),
    ...(date === undefined ? {} : { date }),
  };
}
