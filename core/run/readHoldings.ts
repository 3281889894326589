import type { BiosClient } from '../bios/client.ts';
import type { BiosRow, ReadBackPage } from '../bios/readBack.ts';
import { DATE_FIELD, naturalKeyOf, type Dataset } from '../catalogue/dataset.ts';
import { addDays, dayNumber, readCivilDate, type CivilDate } from '../civilDate.ts';
import type { DateRange } from '../mapping/shape/grouping.ts';
import { canonicalRow } from './canonicalRow.ts';

/** What BIOS holds in a range by natural key, written as we write it, or why it could not be read to its end. */
export type Holdings =
  | {
      readonly kind: 'rows';
      readonly byKey: ReadonlyMap<string, BiosRow>;
      /** Rows that BIOS counts and did not show; a record may be at BIOS although it is not among the rows. */
      readonly unseen: number;
    }
  | { readonly kind: 'failed'; readonly message: string };

/** Ranges up to so many days are asked day by day, longer ones as a whole (BIOS filters by one date only). */
const DAYS_ASKED_SINGLY = 31;
/** Readings before it is taken as it is that BIOS counts more rows than it shows. */
const READINGS = 3;

export interface ReadHoldingsOptions {
  readonly onPage?: (rowsSoFar: number) => void;
  /** How often a page that failed is asked for again, and how long is waited each time at least; left out, never. */
  readonly retryDelaysMs?: readonly number[];
}

/** Reads back a dataset for a range of dates, page by page; ends at the first page that stays failed. */
export async function readHoldings(
  client: BiosClient,
  dataset: Dataset,
  range: DateRange,
  signal: AbortSignal,
  { onPage = () => undefined, retryDelaysMs = [] }: ReadHoldingsOptions = {},
): Promise<Holdings> {
  const byKey = new Map<string, BiosRow>();
  let unseen = 0;
  for (const date of datesToAsk(range)) {
    const read = await readComplete(
      () => client.readBack(dataset.id, date, signal, retryDelaysMs),
      (rows) => onPage(byKey.size + rows),
    );
    if (read.kind === 'failed') return read;
    unseen += read.unseen;
    for (const raw of read.rows) {
      const row = canonicalRow(dataset, raw);
      const day = readCivilDate(row[DATE_FIELD] ?? '');
      if (day === null) return unreadableDate(raw);
      if (day >= range.from && day <= range.to) byKey.set(naturalKeyOf(dataset, row), row);
    }
  }
  return { kind: 'rows', byKey, unseen };
}

type Reading =
  | { readonly kind: 'rows'; readonly rows: readonly BiosRow[]; readonly unseen: number }
  | { readonly kind: 'failed'; readonly message: string };

/** A row that moves from one page to another while pages are read is missed, so the reading is repeated. */
async function readComplete(
  pages: () => AsyncIterable<ReadBackPage>,
  onPage: (rows: number) => void,
): Promise<Reading> {
  for (let reading = 1; ; reading += 1) {
    const read = await readOnce(pages(), onPage);
    if (read.kind === 'failed' || read.unseen === 0 || reading === READINGS) return read;
  }
}

async function readOnce(
  pages: AsyncIterable<ReadBackPage>,
  onPage: (rows: number) => void,
): Promise<Reading> {
  const rows: BiosRow[] = [];
  let unseen = 0;
  for await (const page of pages) {
    if (page.kind === 'failed') return page;
    rows.push(...page.rows);
    unseen = page.unseen;
    onPage(rows.length);
  }
  return { kind: 'rows', rows, unseen };
}

function unreadableDate(row: BiosRow): Holdings {
  const message = `BIOS menjawab dengan ${DATE_FIELD} "${row[DATE_FIELD] ?? ''}", yang tidak terbaca sebagai tanggal.`;
  return { kind: 'failed', message };
}

function datesToAsk({ from, to }: DateRange): readonly (CivilDate | null)[] {
  const days = dayNumber(to) - dayNumber(from) + 1;
  if (days > DAYS_ASKED_SINGLY) return [null];
  return Array.from({ length: Math.max(0, days) }, (_, index) => addDays(from, index));
}
