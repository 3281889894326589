/** One numbered part of the demo, on a stage that it shares with others. */
export interface Act<Stage> {
  readonly title: string;
  /** What it shows, in one line. */
  readonly explanation: string;
  /** Shows it. @throws DemoFailure when what is seen is not what was promised. */
  play(stage: Stage): Promise<void>;
}
