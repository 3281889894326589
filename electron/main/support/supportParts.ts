import type { DoctorReport } from '../../../core/doctor/doctorReport.ts';
import type { Settings } from '../../../core/settings.ts';
import type { ApplicationState } from '../../applicationState.ts';
import type { LedgerStatistics } from '../../ledgerStatistics.ts';
import type { Result } from '../../reply.ts';
import type { About } from '../../shellViews.ts';
import type { MachineFacts } from './machineFacts.ts';

/** Everything that somebody who helps from afar wants to know. */
export interface SupportParts {
  /** Epoch milliseconds. */
  readonly createdAt: number;
  readonly about: About;
  readonly machine: MachineFacts;
  readonly state: ApplicationState;
  readonly settings: Settings;
  readonly doctor: Result<DoctorReport>;
  readonly ledger: Result<LedgerStatistics>;
  /** The files of the profile folder, by name. */
  readonly profileFiles: readonly FileSize[];
  /** The parts of the log, newest first. */
  readonly logs: readonly { readonly name: string; readonly text: string }[];
}

export interface FileSize {
  readonly name: string;
  readonly bytes: number;
}
