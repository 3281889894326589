import type { Environment } from '../catalogue/environment.ts';
import { doctorOptionsOf } from '../doctor/doctorOptionsOf.ts';
import type { DoctorReport, DoctorStep } from '../doctor/doctorReport.ts';
import { runDoctor } from '../doctor/runDoctor.ts';
import type { EngineParts } from './engineParts.ts';

/** Looking for what stands between this computer and BIOS. */
export interface Diagnosis {
  /**
   * Examines the way to BIOS that the settings mean, or the one that they would mean in another environment, step by
   * step. Rejects when the signal aborts.
   */
  diagnose(
    signal: AbortSignal,
    onStep?: (step: DoctorStep) => void,
    environment?: Environment,
  ): Promise<DoctorReport>;
}

export function createDiagnosis({ options }: EngineParts): Diagnosis {
  return {
    async diagnose(signal, onStep, environment = options.settings.environment) {
      const settings = { ...options.settings, environment };
      return runDoctor(
        { ...(await doctorOptionsOf({ ...options, settings })), signal },
        { clock: options.clock, ...(onStep === undefined ? {} : { onStep }) },
      );
    },
  };
}
