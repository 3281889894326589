/** One line of the table: something measured, beside what it is measured against in the same run. */
export interface Figure {
  readonly what: string;
  /** With its unit, e.g. `0.41 s`. */
  readonly measured: string;
  /** What it is compared with, and what that came to: `openpyxl 3.0.9: 5.3 s`. */
  readonly yardstick: string;
  /** `12.9×`, `82 %`; empty where nothing is compared. */
  readonly ratio: string;
  /** What was to be reached, e.g. `at least 8×`; empty where nothing was. */
  readonly reach: string;
  /** Null where nothing was to be reached. */
  readonly isReached: boolean | null;
}

/** What a file in `bench/` exports as `benchmark`. */
export interface Benchmark {
  /** Heading in `docs/benchmarks.md`. */
  readonly title: string;
  /** What is done and how it is compared, for a reader who has not seen the code. */
  readonly about: string;
  /** Measures in a process of its own; `folder` is empty and removed afterwards. */
  run(folder: string): Promise<readonly Figure[]>;
}
