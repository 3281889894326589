/** One step on the way to the data, for a person and for whoever helps that person. */
export interface DiagnosisStep {
  readonly id: 'file' | 'host' | 'port' | 'tls' | 'login' | 'database' | 'read-only';
  readonly outcome: 'ok' | 'warning' | 'failed' | 'skipped';
  readonly durationMs: number;
  /** What was found, as a sentence. */
  readonly message: string;
  /** What to do; empty when nothing is to be done. */
  readonly remedy: string;
}
