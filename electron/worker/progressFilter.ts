import type { RunStatus } from '../applicationState.ts';

/** Fast enough for an eye, slow enough for thousands of records. */
const INTERVAL_MS = 100;

/** Lets through a pass' beginning and end, every new stage, and between them a step now and then. */
export function createProgressFilter(
  now: () => number,
  tell: (run: RunStatus | null) => void,
): (run: RunStatus | null) => void {
  const last: { at: number; stage: string | undefined } = { at: 0, stage: undefined };
  return (run) => {
    const stage = run?.progress?.stage;
    const isStep = run !== null && stage !== undefined && stage === last.stage;
    if (isStep && now() - last.at < INTERVAL_MS && !isLastStep(run)) return;
    last.at = now();
    last.stage = stage;
    tell(run);
  };
}

function isLastStep({ progress }: RunStatus): boolean {
  return progress?.stage === 'sending' && progress.settled === progress.of;
}
