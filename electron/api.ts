import type { Dataset, StatedFields } from '../core/catalogue/dataset.ts';
import type { ReferenceList } from '../core/catalogue/reference.ts';
import type { Environment } from '../core/catalogue/environment.ts';
import type { DoctorReport, DoctorStep } from '../core/doctor/doctorReport.ts';
import type { ActionPlace, CauseKey } from '../core/ledger/actionList.ts';
import type { RecordDecision } from '../core/ledger/decisionLog.ts';
import type { LoggedAttempt } from '../core/ledger/attemptLog.ts';
import type { LedgerRecord } from '../core/ledger/recordList.ts';
import type { LoggedFinding } from '../core/ledger/runLog.ts';
import type { ValuePoint } from '../core/report/chart/valueLine.ts';
import type { BackfillResult } from '../core/run/backfill.ts';
import type { Reconciliation } from '../core/run/reconcile.ts';
import type { RunReport } from '../core/run/runReport.ts';
import type { Seeded } from '../core/run/seedFromBios.ts';
import type { BoardRow } from '../core/schedule/board.ts';
import type { Coverage } from '../core/schedule/coverage.ts';
import type { PassPlan } from '../core/schedule/planPass.ts';
import type { SecretName } from '../core/secrets.ts';
import type { MappingSettings, Settings } from '../core/settings.ts';
import type { DiagnosisStep } from '../core/source/database/diagnosis.ts';
import type { ActionLists, FindingCauseKey } from './actionViews.ts';
import type { DayRange } from './dayRange.ts';
import type { AttemptQuery, BackfillQuery, CheckedRead, PassQuery, ShownRun } from './engineViews.ts';
import type {
  ColumnValues,
  InspectQuestion,
  MappingHealth,
  MappingPreview,
  PreviewQuestion,
  SourceInspection,
  SourceQuestion,
  SourceRows,
} from './mappingViews.ts';
import type { LogExtent, LogQuery, LogRows, LogVerdict, WrittenTable } from './logQuery.ts';
import type { ApplicationState, RunStatus } from './applicationState.ts';
import type {
  About,
  AlertWayName,
  ConfigurationChoice,
  ConfigurationPreview,
  CreatedReport,
  LinkName,
  LoginItem,
  Page,
  SecretState,
  SettingsReading,
  SettingsSaving,
  UpdateState,
} from './shellViews.ts';
import type { OwnFolder, PickPurpose, ProductionReadiness, SetupChange, SetupMemory } from './setupViews.ts';
import type { Reply } from './reply.ts';
import type { ReportQuery } from './reportQuery.ts';

/**
 * Every call that the page can make: the one place that names them. Main implements it, the preload forwards it, the
 * page's `window.kirimBios` is inferred from it; `apiArguments` holds the check of each call's arguments.
 */
export interface Api {
  readState(): Reply<ApplicationState>;
  readAbout(): Reply<About>;

  readSettings(): Reply<SettingsReading>;
  /** Checks and keeps settings; the engine works with them from its next pass on. */
  saveSettings(settings: unknown): Reply<SettingsSaving>;
  /** Asks for a file and writes settings without secrets to it; null when the operator gave up. */
  exportConfiguration(mappings: readonly string[] | null): Reply<string | null>;
  /** Asks for a file and says what importing it would change; null when the operator gave up. */
  chooseConfiguration(): Reply<ConfigurationPreview | null>;
  /**
   * Takes over the chosen parts of the configuration that was chosen last. The environment stays: no file makes this
   * computer send official data.
   */
  importConfiguration(choice: ConfigurationChoice): Reply<Settings>;

  /** Secrets go in and never come out. */
  setSecret(name: SecretName, value: string): Reply<SecretState>;
  deleteSecret(name: SecretName): Reply<SecretState>;
  hasSecret(name: SecretName): Reply<SecretState>;

  readSetup(): Reply<SetupMemory>;
  saveSetup(change: SetupChange): Reply<SetupMemory>;
  /** Makes a workbook with invented figures and mappings of it. Only in the simulation; they never leave it. */
  createSample(): Reply<Settings>;
  readReadiness(): Reply<ProductionReadiness>;
  /**
   * Has everything from now on go to that environment. Production only when all is ready for it, or when the operator
   * has written the code of the satker as `confirmation`.
   */
  switchEnvironment(environment: Environment, confirmation: string | null): Reply<Settings>;

  /** Examines the way to BIOS of that environment; null stands for the one that is set. */
  runDoctor(environment: Environment | null): Reply<DoctorReport>;
  listDatasets(): Reply<readonly Dataset[]>;
  /** The lists of codes that fields refer to. */
  listReferences(): Reply<readonly ReferenceList[]>;
  /**
   * Keeps the fields that the operator read in BIOS' own document, for a dataset whose fields nobody published. Null
   * takes them back, which is refused while a mapping uses them.
   */
  stateFields(dataset: string, stated: StatedFields | null): Reply<Settings>;
  /** Asks for a file to read from; null when the operator gave up. */
  pickSourceFile(): Reply<string | null>;
  /** The files that were picked last, newest first. */
  listRecentFiles(): Reply<readonly string[]>;
  /** A file was picked in another way than by `pickSourceFile`. */
  rememberFile(path: string): Reply<null>;
  /** Reads a source anew. Looks give way to newer ones of their kind: such a call comes to `cancelled`. */
  inspectSource(question: InspectQuestion): Reply<SourceInspection>;
  /** How a mapping that need not be complete reads and shapes the first rows of its source. */
  previewMapping(question: PreviewQuestion): Reply<MappingPreview>;
  listColumnValues(question: SourceQuestion, column: string): Reply<ColumnValues>;
  /** Goes the way to a server's data step by step. */
  testSource(question: SourceQuestion): Reply<readonly DiagnosisStep[]>;
  /** A dry run of a mapping that need not be kept; its result is remembered until the next one. */
  checkDraft(mapping: MappingSettings, range: DayRange | null): Reply<readonly CheckedRead[]>;
  /** The source rows behind a record of the last `checkDraft`, by the places of its read and of the record in it. */
  listRowsBehind(read: number, record: number): Reply<SourceRows>;
  /** Gives up every look into a source that is under way, and forgets what was seen. */
  stopLooking(): Reply<null>;
  /** Asks for a file and writes an empty workbook for a dataset to it; null when the operator gave up. */
  saveTemplate(dataset: string): Reply<string | null>;
  /** Mappings that were begun and not finished, by a name that their maker gave; they hold no secret. */
  listDrafts(): Reply<Readonly<Record<string, unknown>>>;
  /** Null forgets it. */
  keepDraft(name: string, draft: Readonly<Record<string, unknown>> | null): Reply<null>;
  listMappingHealth(): Reply<readonly MappingHealth[]>;
  /** Null when the operator gave up. */
  pickPlace(purpose: PickPurpose): Reply<string | null>;

  /** A dry run of one mapping. */
  check(mapping: string, range: DayRange | null): Reply<readonly CheckedRead[]>;
  /** Sends by hand. Answers when the pass has ended; `busy` while another one is under way. */
  send(query: PassQuery): Reply<RunReport>;
  /** Ends the pass under way in good order; true when there was one. */
  cancel(): Reply<boolean>;
  due(): Reply<PassPlan>;
  /** Until that instant (epoch milliseconds), or until it is resumed. */
  pause(until: number | null): Reply<null>;
  resume(): Reply<null>;
  backfill(query: BackfillQuery): Reply<BackfillResult>;
  seed(mapping: string, range: DayRange): Reply<Seeded>;
  reconcile(mapping: string, range: DayRange): Reply<Reconciliation>;

  readBoard(range: DayRange): Reply<readonly BoardRow[]>;
  readCoverage(year: number): Reply<readonly Coverage[]>;
  /** A dataset's figures over time, for a picture. */
  readValues(dataset: string, range: DayRange): Reply<readonly ValuePoint[]>;
  /** Every record of a dataset in a range of days, oldest first. */
  listRecords(dataset: string, range: DayRange): Reply<readonly LedgerRecord[]>;
  listRuns(limit: number): Reply<readonly ShownRun[]>;
  listFindings(runId: number): Reply<readonly LoggedFinding[]>;
  listAttempts(query: AttemptQuery): Reply<readonly LoggedAttempt[]>;
  /** How many attempts match. */
  measureLog(query: LogQuery): Reply<LogExtent>;
  /** Newest first. */
  listLogRows(query: LogQuery, rows: LogRows): Reply<readonly LoggedAttempt[]>;
  /** Asks for a file and writes every attempt that matches to it, oldest first; null when the operator gave up. */
  exportLog(query: LogQuery): Reply<WrittenTable | null>;
  /** Checks the hash chain of all attempts. */
  verifyLog(): Reply<LogVerdict>;
  listNeedingAction(): Reply<readonly LedgerRecord[]>;
  listCauses(): Reply<ActionLists>;
  /** A page of the records of a cause; `after` is the last one of the page before. */
  listCauseRecords(cause: CauseKey, after: ActionPlace | null): Reply<readonly LedgerRecord[]>;
  /** A page of the rows that are wrong in one way; `after` is the id of the last one of the page before. */
  listCauseFindings(cause: FindingCauseKey, after: number): Reply<readonly LoggedFinding[]>;
  /** Decides about all records of a cause; gives those whose state the decision fits. */
  decideCause(cause: CauseKey, decision: RecordDecision, note: string): Reply<readonly number[]>;
  /** Takes back the last decision about each record where nothing has come of it yet; gives those. */
  undoDecisions(recordIds: readonly number[]): Reply<readonly number[]>;
  /**
   * Asks for a file and writes the rows to it that a mapping would not send, with the reasons. No file is written for
   * none. Null when the operator gave up.
   */
  exportFailedRows(mapping: string): Reply<WrittenTable | null>;
  /** False when the record is not in a state that the decision fits. */
  decide(recordId: number, decision: RecordDecision, note: string): Reply<boolean>;
  skipPeriod(mapping: string, period: string, note: string): Reply<null>;
  unskipPeriod(mapping: string, period: string, note: string): Reply<null>;

  /** Asks for a file and makes a report as PDF; null when the operator gave up. A proof brings its workbook along. */
  createReport(query: ReportQuery): Reply<CreatedReport | null>;
  /** Opens the report of that kind that was made last. */
  openReport(kind: ReportQuery['kind']): Reply<null>;

  openPage(page: Page): Reply<null>;
  openLink(link: LinkName): Reply<null>;
  openFolder(folder: OwnFolder): Reply<null>;
  readLoginItem(): Reply<LoginItem>;
  setLoginItem(startsAtLogin: boolean): Reply<LoginItem>;
  checkForUpdate(): Reply<UpdateState>;
  installUpdate(): Reply<null>;
  /** Has somebody told something as a test, on a way that is set up. */
  tryAlert(way: AlertWayName): Reply<null>;
  /** Asks for a file and writes the support bundle to it; null when the operator gave up. */
  createSupportBundle(): Reply<string | null>;
}

/** Everything that main tells the page. Events tell state; they never steer. */
export interface ApiEvents {
  stateChanged: ApplicationState;
  /** Null when no pass is under way. */
  runProgressed: RunStatus | null;
  runFinished: RunReport;
  pageRequested: Page;
  /** How many rows a look into a source has read so far. */
  lookProgressed: number;
  doctorStepped: DoctorStep;
}

export type ApiEventName = keyof ApiEvents;

/** What the page finds at `window.kirimBios`: every call, and `on`, which gives back its unsubscribe. */
export type KirimBios = Readonly<Api> & {
  on<Name extends ApiEventName>(name: Name, listener: (value: ApiEvents[Name]) => void): () => void;
  /** Where a file lies that was dropped on the page; empty for one that is on no disk. */
  pathOf(file: File): string;
};
