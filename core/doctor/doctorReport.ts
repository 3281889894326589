import type { Environment } from '../catalogue/environment.ts';

export type DoctorStepId = 'proxy' | 'dns' | 'tcp' | 'tls' | 'answer' | 'clock' | 'token' | 'environment';

export type DoctorStepState = 'ok' | 'warning' | 'failed' | 'skipped';

/** What examining one thing showed. Texts are Indonesian and hold no secret. */
export interface StepOutcome {
  readonly state: DoctorStepState;
  /** What was found. */
  readonly detail: string;
  /** What to do about it; empty when nothing is to be done. */
  readonly remedy: string;
}

/** One step of the connection doctor. */
export interface DoctorStep extends StepOutcome {
  readonly id: DoctorStepId;
  readonly title: string;
  readonly durationMs: number;
}

/** All steps in the order in which they were made. */
export interface DoctorReport {
  /** Epoch milliseconds. */
  readonly startedAt: number;
  readonly environment: Environment;
  readonly baseUrl: string;
  readonly satker: string | null;
  readonly steps: readonly DoctorStep[];
  /** The worst state of any step. */
  readonly verdict: 'ok' | 'warning' | 'failed';
}

export function passed(detail: string): StepOutcome {
  return { state: 'ok', detail, remedy: '' };
}

export function warned(detail: string, remedy: string): StepOutcome {
  return { state: 'warning', detail, remedy };
}

export function failed(detail: string, remedy: string): StepOutcome {
  return { state: 'failed', detail, remedy };
}

export function skipped(detail: string): StepOutcome {
  return { state: 'skipped', detail, remedy: '' };
}

export function verdictOf(steps: readonly StepOutcome[]): DoctorReport['verdict'] {
  if (steps.some(({ state }) => state === 'failed')) return 'failed';
  return steps.some(({ state }) => state === 'warning') ? 'warning' : 'ok';
}
