import type { Environment } from '../core/catalogue/environment.ts';
import type { DoctorReport } from '../core/doctor/doctorReport.ts';

/** How far the operator has come with setting up, where settings and secrets do not show it. */
export interface SetupMemory {
  /** Datasets that are to be connected, or are. */
  readonly datasets: readonly string[];
  /** Steps of the setup that were gone through. */
  readonly doneSteps: readonly string[];
  /** The environment that the operator knows to be in. */
  readonly knownEnvironment: Environment;
}

/** What of it changes. */
export type SetupChange = { readonly [Name in keyof SetupMemory]?: SetupMemory[Name] | undefined };

/** What BIOS' training environment has taken of a dataset that has a mapping. */
export interface TrainedDataset {
  readonly dataset: string;
  readonly title: string;
  /** Epoch milliseconds of the first record that was accepted; null while there is none. */
  readonly acceptedAt: number | null;
}

/** Whether sending official data may begin. */
export interface ProductionReadiness {
  readonly satker: string | null;
  readonly datasets: readonly TrainedDataset[];
  readonly hasKey: boolean;
  /** What the doctor last found in production with the settings as they are; null when it was not asked since. */
  readonly doctor: DoctorReport | null;
  /** All of it is as it should be. */
  readonly isReady: boolean;
}

/** What a file or folder is picked for. */
export type PickPurpose = 'authority' | 'heartbeat-file' | 'update-folder';

/** A folder of the application's own that can be shown to the operator. */
export type OwnFolder = 'profile' | 'logs';
