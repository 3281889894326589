import type { Dataset } from '../core/catalogue/dataset.ts';
import type { DoctorReport, DoctorStep } from '../core/doctor/doctorReport.ts';
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
import type { Settings } from '../core/settings.ts';
import type { DayRange } from './dayRange.ts';
import type {
  AttemptQuery,
  BackfillQuery,
  CheckedRead,
  PassQuery,
  ShownRun,
  SourceInspection,
  SourceSelection,
} from './engineViews.ts';
import type { ApplicationState, RunStatus } from './applicationState.ts';
import type {
  About,
  AlertWayName,
  ConfigurationChoice,
  ConfigurationPreview,
  LinkName,
  LoginItem,
  Page,
  SecretState,
  SettingsReading,
  SettingsSaving,
  UpdateState,
} from './shellViews.ts';
import type { Reply } from './reply.ts';

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
  /** Takes over the chosen parts of the configuration that was chosen last. */
  importConfiguration(choice: ConfigurationChoice): Reply<Settings>;

  /** Secrets go in and never come out. */
  setSecret(name: SecretName, value: string): Reply<SecretState>;
  deleteSecret(name: SecretName): Reply<SecretState>;
  hasSecret(name: SecretName): Reply<SecretState>;

  runDoctor(): Reply<DoctorReport>;
  listDatasets(): Reply<readonly Dataset[]>;
  /** Asks for a file to read from; null when the operator gave up. */
  pickSourceFile(): Reply<string | null>;
  inspectSource(selection: SourceSelection): Reply<SourceInspection>;

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
  listNeedingAction(): Reply<readonly LedgerRecord[]>;
  /** False when the record is not in a state that the decision fits. */
  decide(recordId: number, decision: RecordDecision, note: string): Reply<boolean>;
  skipPeriod(mapping: string, period: string, note: string): Reply<null>;
  unskipPeriod(mapping: string, period: string, note: string): Reply<null>;

  openPage(page: Page): Reply<null>;
  openLink(link: LinkName): Reply<null>;
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
  doctorStepped: DoctorStep;
}

export type ApiEventName = keyof ApiEvents;

/** What the page finds at `window.kirimBios`: every call, and `on`, which gives back its unsubscribe. */
export type KirimBios = Readonly<Api> & {
  on<Name extends ApiEventName>(name: Name, listener: (value: ApiEvents[Name]) => void): () => void;
  /** Where a file lies that was dropped on the page; empty for one that is on no disk. */
  pathOf(file: File): string;
};
