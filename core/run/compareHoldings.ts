import type { BiosRow } from '../bios/readBack.ts';
import type { RecordState } from '../ledger/recordState.ts';
import type { Payload } from '../mapping/record.ts';
import { differences } from './holdsPayload.ts';

/** What we hold for one natural key: as the source says now, or as the ledger last sent it. */
export interface OwnRecord {
  readonly naturalKey: string;
  /** `YYYY-MM-DD`. */
  readonly date: string;
  readonly payload: Payload;
  /** Null when the ledger does not know the key yet. */
  readonly recordId: number | null;
  readonly state: RecordState | null;
}

export interface ReconciledRecord {
  readonly naturalKey: string;
  readonly date: string;
  readonly verdict: 'equal' | 'different' | 'only-here' | 'only-at-bios';
  readonly own: OwnRecord | null;
  readonly atBios: BiosRow | null;
  /** Fields whose values differ. */
  readonly fields: readonly string[];
}

/** Compares record by record; ordered by date, then natural key. */
export function compareHoldings(
  own: readonly OwnRecord[],
  held: ReadonlyMap<string, BiosRow>,
): readonly ReconciledRecord[] {
  const ownKeys = new Set(own.map((record) => record.naturalKey));
  const ours = own.map((record) => compareOne(record, held.get(record.naturalKey) ?? null));
  const theirs = [...held]
    .filter(([naturalKey]) => !ownKeys.has(naturalKey))
    .map(([naturalKey, row]): ReconciledRecord => {
      const date = row.tgl_transaksi ?? '';
      return { naturalKey, date, verdict: 'only-at-bios', own: null, atBios: row, fields: [] };
    });
  return [...ours, ...theirs].toSorted(byDateThenKey);
}

function compareOne(own: OwnRecord, atBios: BiosRow | null): ReconciledRecord {
  const { naturalKey, date } = own;
  if (atBios === null) return { naturalKey, date, verdict: 'only-here', own, atBios, fields: [] };
  const fields = differences(atBios, own.payload);
  return { naturalKey, date, verdict: fields.length === 0 ? 'equal' : 'different', own, atBios, fields };
}

function byDateThenKey(left: ReconciledRecord, right: ReconciledRecord): number {
  const leftKey = `${left.date} ${left.naturalKey}`;
  const rightKey = `${right.date} ${right.naturalKey}`;
  return leftKey < rightKey ? -1 : leftKey > rightKey ? 1 : 0;
}
