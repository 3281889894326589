import { runDoctor, type DoctorDependencies, type DoctorOptions } from '../../core/doctor/runDoctor.ts';
import type { DoctorReport, DoctorStep, DoctorStepId } from '../../core/doctor/doctorReport.ts';
import { memorySecrets } from '../../core/secrets/memorySecrets.ts';
import { createManualClock } from '../support/manualClock.ts';
import { KEY, SATKER } from './localServer.ts';

/** The doctor's clock in tests, unless a test brings its own. */
export const NOW = Date.UTC(2026, 10, 24, 2);

/** Runs the doctor for the training environment of the invented satker with its right key. */
export function examine(
  baseUrl: string,
  options: Partial<DoctorOptions> = {},
  dependencies: Partial<DoctorDependencies> = {},
): Promise<DoctorReport> {
  return runDoctor(
    {
      environment: 'training',
      baseUrl,
      satker: SATKER,
      secrets: memorySecrets([['bios:training', KEY]]),
      proxy: null,
      ...options,
    },
    { clock: createManualClock(NOW), ...dependencies },
  );
}

export function step(report: DoctorReport, id: DoctorStepId): DoctorStep {
  const found = report.steps.find((candidate) => candidate.id === id);
  if (found === undefined) throw new Error(`no step ${id}`);
  return found;
}

/** Step ids with their states, in order, e.g. `dns ok`. */
export function states(report: DoctorReport): readonly string[] {
  return report.steps.map(({ id, state }) => `${id} ${state}`);
}
