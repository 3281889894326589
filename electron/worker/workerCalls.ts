import type { Dataset, StatedFields } from '../../core/catalogue/dataset.ts';
import type { PassFacts } from '../../core/schedule/planPass.ts';
import type { DueResult } from '../../core/engine/passes.ts';
import type { DoctorStep } from '../../core/doctor/doctorReport.ts';
import type { RunReport } from '../../core/run/runReport.ts';
import type { SecretName } from '../../core/secrets.ts';
import type { Settings } from '../../core/settings.ts';
import type { Api } from '../api.ts';
import type { Overview, RunStatus } from '../applicationState.ts';
import type { LedgerStatistics } from '../ledgerStatistics.ts';
import type { LogQuery } from '../logQuery.ts';
import type { Problem, Reply } from '../reply.ts';
import type { TrainedDataset } from '../setupViews.ts';
import type { ReportQuery } from '../reportQuery.ts';
import type { ReportFiles } from './writeReport.ts';

/** Calls of the page that main hands on to the engine as they are. */
export const engineCallNames = [
  'listDatasets',
  'listReferences',
  'inspectSource',
  'previewMapping',
  'listColumnValues',
  'testSource',
  'checkDraft',
  'listRowsBehind',
  'stopLooking',
  'listMappingHealth',
  'check',
  'send',
  'cancel',
  'backfill',
  'seed',
  'reconcile',
  'readBoard',
  'readCoverage',
  'readValues',
  'listRecords',
  'listRuns',
  'listFindings',
  'listAttempts',
  'measureLog',
  'listLogRows',
  'verifyLog',
  'listNeedingAction',
  'listCauses',
  'listCauseRecords',
  'listCauseFindings',
  'decideCause',
  'undoDecisions',
  'decide',
  'skipPeriod',
  'unskipPeriod',
] as const satisfies readonly (keyof Api)[];

export type EngineCallName = (typeof engineCallNames)[number];

/** What the worker needs to open the engine. Holds no secret. */
export interface WorkerConfiguration {
  readonly settings: Settings;
  readonly ledgerPath: string;
  /** Where the simulator for the environment `simulation` keeps what was sent to it. */
  readonly simulatorPath: string;
  readonly temporaryDirectory: string;
  /** Delay after a first failure within a pass; doubled with every further one. */
  readonly firstRetryDelayMs: number;
  /** Sending ends when BIOS took nothing for so long. */
  readonly giveUpAfterMs: number;
}

/** Everything that main can ask of the worker. */
export interface WorkerCalls extends Pick<Api, EngineCallName | 'runDoctor'> {
  /** Opens the engine, or opens it anew with other settings once the pass under way has ended. */
  open(configuration: WorkerConfiguration): Reply<null>;
  overview(pause: PassFacts['pause']): Reply<Overview>;
  planDue(pause: PassFacts['pause']): ReturnType<Api['due']>;
  ledgerStatistics(): Reply<LedgerStatistics>;
  /** Writes the dataset's template in place of whatever is there. */
  writeTemplate(path: string, dataset: string): Reply<null>;
  /** Writes the attempts that match; gives their number. */
  writeLog(path: string, query: LogQuery): Reply<number>;
  /** Writes the rows that a mapping would not send; gives their number, and writes no file for none. */
  writeFailedRows(path: string, mapping: string): Reply<number>;
  /** Writes the workbook of invented figures to that path. */
  writeSample(path: string): Reply<null>;
  /** The dataset with the fields that the operator states. Keeps nothing. */
  stateFields(dataset: string, stated: StatedFields): Reply<Dataset>;
  trainedDatasets(): Reply<readonly TrainedDataset[]>;
  /** Rings the bell. */
  runDue(pause: PassFacts['pause']): Reply<DueResult>;
  /** Writes a report's document, and the workbook of a proof. */
  writeReport(query: ReportQuery, files: ReportFiles): Reply<null>;
  /** The computer is going to sleep: ends the pass under way in good order; true when there was one. */
  suspend(): Reply<boolean>;
  /** Ends what is under way in good order and closes the ledger. */
  close(): Reply<null>;
}

/** Everything that the worker asks of main or tells it. */
export interface MainCalls {
  /** Asked for each time, and never kept in the worker. */
  readSecret(name: SecretName): Promise<string | null>;
  hasSecret(name: SecretName): Promise<boolean>;
  /** What the system's proxy settings say for an address, as Chromium writes it (`PROXY host:port; DIRECT`). */
  resolveProxy(url: string): Promise<string>;
  runProgressed(run: RunStatus | null): Promise<void>;
  runFinished(report: RunReport): Promise<void>;
  /** How many rows a look into a source has read so far. */
  lookProgressed(rows: number): Promise<void>;
  doctorStepped(step: DoctorStep): Promise<void>;
  /** The ledger was damaged, and a new one took its place. */
  ledgerReplaced(problem: Problem): Promise<void>;
  /** A fault of the program, for the log; free of secrets. */
  reportFault(text: string): Promise<void>;
}
