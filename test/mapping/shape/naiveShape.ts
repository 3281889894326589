/** The plainest possible statement of what shaping must give, to compare the real one with. */
export interface NaiveRow {
  readonly number: number;
  /** Null where it cannot be read. */
  readonly date: string | null;
  readonly unit: string | null;
  /** In hundredths; null where it cannot be read. */
  readonly cents: bigint | null;
}

export interface NaiveSettings {
  readonly aggregate: 'sum' | 'count' | 'min' | 'max' | 'first' | 'last' | 'average';
  readonly runningTotal: boolean;
  readonly fill: 'none' | 'zero' | 'carry-forward';
  readonly from: string;
  readonly to: string;
}

export interface NaiveRecord {
  readonly date: string;
  readonly unit: string;
  /** In hundredths of the unit (count: of one); null where no record may be made. */
  readonly cents: bigint | null;
  readonly rows: readonly number[];
}

/** Every record that there is, by date and unit, each looked for on its own. */
export function naiveShape(rows: readonly NaiveRow[], settings: NaiveSettings): readonly NaiveRecord[] {
  const units = [...new Set(rows.filter(isPlaced).map((row) => row.unit))].toSorted();
  const dates = [
    ...new Set([...rows.filter(isPlaced).map((row) => row.date), ...daysOf(settings)]),
  ].toSorted();
  return dates.flatMap((date) => units.flatMap((unit) => recordOf(rows, settings, date, unit)));
}

function recordOf(
  rows: readonly NaiveRow[],
  settings: NaiveSettings,
  date: string,
  unit: string,
): readonly NaiveRecord[] {
  const own = rows.filter((row) => row.unit === unit);
  const sameSpan = (row: NaiveRow) =>
    row.date !== null &&
    row.date <= date &&
    (!settings.runningTotal || row.date.slice(0, 4) === date.slice(0, 4));
  const hasRows = own.some((row) => row.date === date);
  const isFilled = date >= settings.from && date <= settings.to && settings.fill !== 'none';
  const hasBegun = own.some(sameSpan);
  if (!hasRows && !(isFilled && (settings.fill === 'zero' || hasBegun))) return [];

  const readable = own.filter((row) => row.date !== null && row.cents !== null);
  const could = rows.filter((row) => row.unit === null || row.unit === unit);
  const bad = could.filter((row) => row.date === null || row.unit === null || row.cents === null);
  const used = usedDate(own, bad, settings, date);
  const isWrong = bad.some(
    (row) => row.date === null || (settings.runningTotal ? sameSpan(row) : row.date === used),
  );
  const counted = readable.filter((row) => (settings.runningTotal ? sameSpan(row) : row.date === used));
  const numbers = counted.map((row) => row.number).toSorted((a, b) => a - b);
  const cents = isWrong ? null : combined(counted, settings.aggregate);
  return [{ date, unit, cents, rows: isWrong ? [] : numbers }];
}

/** The date whose rows give the figure: the date itself, or the last one that says anything about the unit. */
function usedDate(
  own: readonly NaiveRow[],
  bad: readonly NaiveRow[],
  settings: NaiveSettings,
  date: string,
): string {
  if (settings.fill !== 'carry-forward' || own.some((row) => row.date === date)) return date;
  const telling = [...own, ...bad].flatMap((row) =>
    row.date !== null && row.date <= date ? [row.date] : [],
  );
  return telling.toSorted().at(-1) ?? date;
}

function combined(rows: readonly NaiveRow[], aggregate: NaiveSettings['aggregate']): bigint {
  const inOrder = rows.toSorted((a, b) => a.number - b.number).map((row) => row.cents ?? 0n);
  const sum = inOrder.reduce((total, value) => total + value, 0n);
  const bySize = inOrder.toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  switch (aggregate) {
    case 'sum':
      return sum;
    case 'count':
      return BigInt(rows.length) * 100n;
    case 'min':
      return bySize.at(0) ?? 0n;
    case 'max':
      return bySize.at(-1) ?? 0n;
    case 'first':
      return inOrder.at(0) ?? 0n;
    case 'last':
      return inOrder.at(-1) ?? 0n;
    case 'average':
      return halfUp(sum, BigInt(rows.length));
  }
}

/** To the nearer whole hundredth, a tie away from zero. */
function halfUp(sum: bigint, count: bigint): bigint {
  if (count === 0n) return 0n;
  const sign = sum < 0n ? -1n : 1n;
  return sign * ((sign * sum * 2n + count) / (count * 2n));
}

function isPlaced(row: NaiveRow): row is NaiveRow & { readonly date: string; readonly unit: string } {
  return row.date !== null && row.unit !== null;
}

function daysOf({ from, to, fill }: NaiveSettings): readonly string[] {
  if (fill === 'none') return [];
  const days: string[] = [];
  for (let time = Date.parse(from); time <= Date.parse(to); time += 86_400_000) {
    days.push(new Date(time).toISOString().slice(0, 10));
  }
  return days;
}
