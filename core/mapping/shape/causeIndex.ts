/**
 * Source rows that cannot be read although their values belong to records: the records that would be wrong
 * without them are not made. Null stands for a part of the natural key that is itself unreadable: the row
 * could belong to any record.
 */
export interface Cause {
  /** The natural key's values but its date. */
  readonly dimensions: readonly (string | null)[];
  readonly date: string | null;
  /** Row numbers in the source. */
  readonly rows: readonly number[];
}

/** The causes that touch one line of figures (one set of dimensions). */
export interface SeriesCauses {
  /** Date unreadable: every date is touched. */
  readonly always: readonly Cause[];
  readonly byDate: ReadonlyMap<string, readonly Cause[]>;
}

/** Collects unreadable rows and finds those that touch a line of figures. */
export class CauseIndex {
  readonly #causes = new Map<string, Cause & { readonly rows: number[] }>();
  /** By which dimensions are readable, and then by those. */
  readonly #byMask = new Map<
    string,
    { readonly mask: readonly boolean[]; readonly found: Map<string, Cause[]> }
  >();

  add(dimensions: readonly (string | null)[], date: string | null, row: number): void {
    const key = JSON.stringify([dimensions, date]);
    const known = this.#causes.get(key);
    if (known !== undefined) {
      known.rows.push(row);
      return;
    }
    const cause = { dimensions, date, rows: [row] };
    this.#causes.set(key, cause);
    const mask = dimensions.map((value) => value !== null);
    const maskKey = mask.join();
    const group = this.#byMask.get(maskKey) ?? { mask, found: new Map<string, Cause[]>() };
    this.#byMask.set(maskKey, group);
    const dimensionKey = JSON.stringify(dimensions);
    const same = group.found.get(dimensionKey);
    if (same === undefined) group.found.set(dimensionKey, [cause]);
    else same.push(cause);
  }

  touching(dimensions: readonly string[]): SeriesCauses {
    const causes = [...this.#byMask.values()].flatMap(
      ({ mask, found }) =>
        found.get(JSON.stringify(dimensions.map((value, index) => (mask[index] === true ? value : null)))) ??
        [],
    );
    return {
      always: causes.filter((cause) => cause.date === null),
      byDate: Map.groupBy(
        causes.filter((cause) => cause.date !== null),
        (cause) => cause.date ?? '',
      ),
    };
  }
}
