import type { JournalEntry } from '../../simulator/journal.ts';
import type { Happenings } from './happenings.ts';
import { keyOf, type Ledgered } from './office.ts';

interface StoredWrite {
  readonly payload: string;
  /** BIOS said that it failed, and had stored it all the same. */
  readonly isDenied: boolean;
}

/** Watches what is stored at BIOS, and counts what is stored again though BIOS holds it. */
export class StoredWrites {
  readonly #happenings: Happenings;
  readonly #datasets: ReadonlyMap<string, Ledgered>;
  readonly #last = new Map<string, StoredWrite>();
  #seen = 0;

  constructor(office: readonly Ledgered[], happenings: Happenings) {
    this.#datasets = new Map(office.map((kept) => [kept.dataset.id, kept]));
    this.#happenings = happenings;
  }

  /** Takes a simulator's journal, of which it may have seen a part. */
  note(requests: readonly JournalEntry[]): void {
    for (const entry of requests) {
      if (entry.sequence <= this.#seen) continue;
      this.#seen = entry.sequence;
      if (entry.isStored) this.#noteStored(entry);
    }
  }

  /** A new simulator counts its requests from 1. */
  restart(): void {
    this.#seen = 0;
  }

  #noteStored(entry: JournalEntry): void {
    const kept = this.#datasets.get(entry.dataset ?? '');
    if (kept === undefined) throw new Error(`Nobody sends ${entry.dataset}.`);
    const fields = Object.fromEntries(
      kept.dataset.fields.map(({ name }) => [name, entry.fields[name] ?? '']),
    );
    const key = `${kept.id} ${keyOf(kept.dataset, fields)}`;
    const payload = JSON.stringify(fields);
    const before = this.#last.get(key);
    this.#happenings.stored += 1;
    if (before?.payload === payload)
      this.#happenings[before.isDenied ? 'repeatedAfterDenial' : 'repeated'] += 1;
    this.#last.set(key, { payload, isDenied: entry.code?.startsWith('MSG5') ?? false });
  }
}
