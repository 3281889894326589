import type { Finding } from '../../finding.ts';
import type { Cause } from './causeIndex.ts';
import type { FailedFormula } from './formulaPlan.ts';
import { recordsIncomplete, recordsNotComputed } from './shapeFindings.ts';

interface Counted {
  count: number;
  /** The first record concerned. */
  readonly key: string;
}

/** Counts records that could not be made by their reason, so that each reason is told once. */
export class GroupProblems {
  readonly #causes = new Map<Cause, Counted>();
  readonly #failures = new Map<
    string,
    Counted & { readonly failure: FailedFormula; readonly row: number | null }
  >();

  addBlocked(causes: readonly Cause[], key: string): void {
    for (const cause of causes) {
      const counted = this.#causes.get(cause);
      if (counted === undefined) this.#causes.set(cause, { count: 1, key });
      else counted.count += 1;
    }
  }

  /** `row` is the first of the record's rows. */
  addFailure(failure: FailedFormula, key: string, row: number | null): void {
    const reason = JSON.stringify([failure.field, failure.message]);
    const counted = this.#failures.get(reason);
    if (counted === undefined) this.#failures.set(reason, { count: 1, key, failure, row });
    else counted.count += 1;
  }

  findings(): readonly Finding[] {
    return [
      ...[...this.#causes].map(([cause, counted]) => recordsIncomplete(cause.rows, counted)),
      ...[...this.#failures.values()].map((counted) => recordsNotComputed(counted.failure, counted)),
    ];
  }
}
