/** What has to outlive a start, so that a cause is told once a day. */
export interface AlertMemory {
  /** What is remembered is of this environment only. */
  readonly environment: string;
  /** Epoch milliseconds since when something is to be sent by itself; null while nothing is. */
  readonly watchedSince: number | null;
  /** Of every way of telling: cause to the civil day on which it was told last. */
  readonly told: Readonly<Record<string, Told>>;
}

/** Cause to the civil day on which it was told last. */
export type Told = Readonly<Record<string, string>>;
