import type { Environment } from '../core/catalogue/environment.ts';
import type { RunKind } from '../core/ledger/runLog.ts';
import type { RunProgress } from '../core/run/runMappings.ts';
import type { RunReport } from '../core/run/runReport.ts';
import type { Problem } from './reply.ts';

/** How far a pass is; one that only reads back counts the rows that BIOS has shown. */
export type ShownProgress = RunProgress | { readonly stage: 'reading-back'; readonly rows: number };

/** A pass under way. */
export interface RunStatus {
  readonly kind: RunKind;
  /** Epoch milliseconds. */
  readonly startedAt: number;
  /** Null before the first step. */
  readonly progress: ShownProgress | null;
}

/** Whether the engine's process can work; `failed` says why it cannot, e.g. `in-use`. */
export type WorkerState =
  | { readonly kind: 'starting' }
  | { readonly kind: 'ready' }
  /** It has ended by itself; a new one starts soon, and what was under way goes on. */
  | { readonly kind: 'restarting' }
  | { readonly kind: 'failed'; readonly problem: Problem };

/** What the ledger says at a glance. */
export interface Overview {
  readonly environment: Environment;
  readonly mappings: readonly {
    readonly id: string;
    readonly dataset: string;
    /** The dataset's, as the catalogue has it. */
    readonly title: string;
  }[];
  /** Epoch milliseconds of the last record that BIOS accepted or confirmed; null when there is none. */
  readonly lastConfirmedAt: number | null;
  /** Epoch milliseconds since when something is due that no confirmed record has followed; null when nothing is. */
  readonly silentSince: number | null;
  /** When the bell may next have something to do; null when nothing is foreseen. */
  readonly nextDueAt: number | null;
  readonly lastReport: RunReport | null;
  readonly lastRunNeedsAttention: boolean;
  /** Records and rows that a person must do something about, as Perlu tindakan lists them. */
  readonly needingAction: number;
  /** Those of them that are rows of a source, which no record was made of. */
  readonly invalidRows: number;
}

/** How long sending is paused; `until` null means until it is resumed. */
export interface Pause {
  /** Epoch milliseconds. */
  readonly until: number | null;
}

/** Something that the operator must be told, in Indonesian; the same code is told once. */
export interface Notice extends Problem {
  /** Epoch milliseconds. */
  readonly at: number;
}

/** Everything that tray and window show of the application itself. */
export interface ApplicationState {
  readonly worker: WorkerState;
  readonly run: RunStatus | null;
  readonly pause: Pause | null;
  readonly isOnline: boolean;
  readonly environment: Environment;
  /** Null until the ledger has been read. */
  readonly overview: Overview | null;
  /** Whether secrets outlive this session. */
  readonly secrets: 'encrypted' | 'session-only';
  readonly notices: readonly Notice[];
}
