import type { ConfigurationComparison } from '../core/settings/compareConfiguration.ts';
import type { SettingsProblem } from '../core/settings/settingsProblem.ts';
import type { ImportChoice } from '../core/settings/transfer.ts';
import type { Settings } from '../core/settings.ts';
import type { Problem } from './reply.ts';
import type { ReportQuery } from './reportQuery.ts';

/** A page of the window. */
export const pages = [
  'start',
  'board',
  'mappings',
  'log',
  'actions',
  'reconcile',
  'reports',
  'settings',
  'help',
] as const;

export type Page = (typeof pages)[number];

/** The only addresses that are ever opened in a browser; see `links.ts`. */
export type LinkName = 'bios' | 'bios-training';

export interface About {
  readonly name: string;
  readonly version: string;
  readonly electron: string;
  readonly chrome: string;
  readonly node: string;
  /** Where settings, ledger and logs are kept. */
  readonly profileFolder: string;
  readonly isPackaged: boolean;
}

/** Settings that the policy of this computer decides in place of the operator. */
export type PolicyLock = 'environment' | 'heartbeat' | 'updates';

export interface SettingsReading {
  readonly settings: Settings;
  /** What happened to the file when it was loaded, where the operator should know. */
  readonly notice: Problem | null;
  readonly locks: readonly PolicyLock[];
}

export type SettingsSaving =
  | { readonly kind: 'saved'; readonly settings: Settings }
  | { readonly kind: 'invalid'; readonly problems: readonly SettingsProblem[] };

/** What the page may know of a secret. */
export interface SecretState {
  readonly isKnown: boolean;
  /** Where it is kept; null when it is not known. */
  readonly kept: 'encrypted' | 'session-only' | null;
  /** It was kept, but can no longer be opened: it must be entered again. */
  readonly isLost: boolean;
}

export interface ConfigurationPreview {
  readonly file: string;
  /** ISO instant, UTC. */
  readonly createdAt: string;
  readonly appVersion: string;
  readonly changes: ConfigurationComparison;
}

export interface CreatedReport {
  readonly path: string;
  /** Beside a proof lies its workbook. */
  readonly kind: ReportQuery['kind'];
}

export type ConfigurationChoice = ImportChoice;

export interface LoginItem {
  /** What the operator asked for here. */
  readonly isWanted: boolean;
  /** Whether Windows will do it: the Task Manager can forbid it. */
  readonly isEffective: boolean;
  /** Only an installed application can start with Windows. */
  readonly isSupported: boolean;
}

export type UpdateState =
  | { readonly kind: 'disabled'; readonly reason: string }
  | { readonly kind: 'current' }
  | { readonly kind: 'available'; readonly version: string }
  | { readonly kind: 'downloaded'; readonly version: string };

/** A way on which somebody is told of trouble, or of passes that went well. */
export type AlertWayName = 'toast' | 'telegram' | 'email' | 'heartbeat';
