import { doctorOptionsOf } from '../doctor/doctorOptionsOf.ts';
import type { DoctorReport, DoctorStep } from '../doctor/doctorReport.ts';
import { runDoctor } from '../doctor/runDoctor.ts';
import type { EngineParts } from './engineParts.ts';

/** Looking for what stands between this computer and BIOS. */
export interface Diagnosis {
  /** Examines the way to BIOS that the settings mean, step by step. Rejects when the signal aborts. */
  diagnose(signal: AbortSignal, onStep?: (step: DoctorStep) => void): Promise<DoctorReport>;
}

export function createDiagnosis({ options }: EngineParts): Diagnosis {
  return {
    diagnose: async (signal, onStep) =>
      runDoctor(
        { ...(await doctorOptionsOf(options)), signal },
        { clock: options.clock, ...(onStep === undefined ? {} : { onStep }) },
      ),
  };
}
