import type { DemoStage } from './openStage.ts';

/** One numbered part of the demo. */
export interface Act {
  readonly title: string;
  /** What it shows, in one line. */
  readonly explanation: string;
  /** Shows it. @throws DemoFailure when what is seen is not what was promised. */
  play(stage: DemoStage): Promise<void>;
}
