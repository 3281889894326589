import type { EngineParts } from './engineParts.ts';

const DAY_MS = 86_400_000;
const DETAILS_KEPT_DAYS = 90;
const DAYS_A_YEAR = 365.25;
/** So many at a time take well under a second; the rest goes with the next passes. */
const MOST_ATTEMPTS = 5_000;

/** Removes from the ledger what is older than the settings want kept. */
export function tidyLedger({
  ledger,
  settings,
  options,
}: Pick<EngineParts, 'ledger' | 'settings' | 'options'>): void {
  const now = options.clock.now();
  const { attemptYears } = settings.retention;
  ledger.retention.removeDetails(now - DETAILS_KEPT_DAYS * DAY_MS);
  if (attemptYears === null) return;
  ledger.retention.removeAttempts(now - attemptYears * DAYS_A_YEAR * DAY_MS, MOST_ATTEMPTS);
}
