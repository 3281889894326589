import type { BiosClient, BiosRow } from '../bios/client.ts';
import { canonicalRow } from './canonicalRow.ts';
import { addDays, dayNumber, type CivilDate } from '../civilDate.ts';
import type { DateRange } from '../mapping/shape/grouping.ts';
import { naturalKeyOf, type Dataset } from '../catalogue/dataset.ts';

/** What BIOS holds in a range by natural key, written as we write it, or why it could not be read to its end. */
export type Holdings =
  | { readonly kind: 'rows'; readonly byKey: ReadonlyMap<string, BiosRow> }
  | { readonly kind: 'failed'; readonly message: string };

/** Ranges up to so many days are asked day by day, longer ones as a whole (BIOS filters by one date only). */
const DAYS_ASKED_SINGLY = 31;

/** Reads back a dataset for a range of dates, page by page; ends at the first failed page. */
export async function readHoldings(
  client: BiosClient,
  dataset: Dataset,
  range: DateRange,
  signal: AbortSignal,
  onPage: (rowsSoFar: number) => void = () => undefined,
): Promise<Holdings> {
  const byKey = new Map<string, BiosRow>();
  for (const date of datesToAsk(range)) {
    for await (const page of client.readBack(dataset.id, date, signal)) {
      if (page.kind === 'failed') return { kind: 'failed', message: page.message };
      for (const raw of page.rows) {
        const row = canonicalRow(dataset, raw);
        if (isWithin(row.tgl_transaksi ?? '', range)) byKey.set(naturalKeyOf(dataset, row), row);
      }
      onPage(byKey.size);
    }
  }
  return { kind: 'rows', byKey };
}

function datesToAsk({ from, to }: DateRange): readonly (CivilDate | null)[] {
  const days = dayNumber(to) - dayNumber(from) + 1;
  if (days > DAYS_ASKED_SINGLY) return [null];
  return Array.from({ length: Math.max(0, days) }, (_, index) => addDays(from, index));
}

function isWithin(date: string, { from, to }: DateRange): boolean {
  return date >= from && date <= to;
}
