/** Node's code of a network error, e.g. `ECONNREFUSED`; `ETIMEDOUT` when the step took too long. */
export function failureCode(error: unknown, signal: AbortSignal): string {
  if (signal.aborted) return 'ETIMEDOUT';
  if (!(error instanceof Error)) return 'tidak dikenal';
  return 'code' in error && typeof error.code === 'string' ? error.code : error.name;
}
