/** What has to outlive a start, so that a cause is told once a day. */
export interface AlertMemory {
  /** What is remembered is of this environment only. */
  readonly environment: string;
  /** Epoch milliseconds at which the silence that still lasts was seen first; null while there is none. */
  readonly silenceSeenAt: number | null;
  /** What was told on every way of telling. */
  readonly told: Readonly<Record<string, Told>>;
}

/** By cause. */
export type Told = Readonly<Record<string, ToldCause>>;

export interface ToldCause {
  /** Civil day on which it was told last. */
  readonly day: string;
  /** Whether its end is still to be told. */
  readonly isOpen: boolean;
}
