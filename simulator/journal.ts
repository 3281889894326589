import type { FaultKind } from './faultSpecification.ts';
import { NOT_TEXT, type Fields, type FieldValue } from './fields.ts';
import type { RequestScope } from './requestScope.ts';

/** A request as it came. */
export interface ReceivedRequest {
  /** Milliseconds since 1970-01-01T00:00:00Z. */
  readonly receivedAt: number;
  readonly method: string;
  /** As sent, without the query. */
  readonly path: string;
  readonly scope: RequestScope;
  readonly dataset: string | null;
  /** The decoded fields of query and body; the secret ones masked, long ones cut. */
  readonly fields: Readonly<Record<string, string | null>>;
}

/** What became of a request. All null and false while it is under way. */
export interface RequestOutcome {
  /** By the token, or of a token request by its field. */
  readonly satker: string | null;
  /** The message code of the answer; null when it had none or there was no answer. */
  readonly code: string | null;
  /** Null: no answer was sent. */
  readonly httpStatus: number | null;
  /** The fault that struck. */
  readonly fault: FaultKind | null;
  /** Whether a record was stored, whatever was answered. */
  readonly isStored: boolean;
}

/** A request and what became of it; `sequence` counts from 1 in the order of arrival. */
export type JournalEntry = { readonly sequence: number } & ReceivedRequest & RequestOutcome;

/** The last `limit` requests, in memory. */
export interface Journal {
  receive(request: ReceivedRequest): number;
  conclude(sequence: number, outcome: RequestOutcome): void;
  entries(): readonly JournalEntry[];
  clear(): void;
}

const underWay: RequestOutcome = { satker: null, code: null, httpStatus: null, fault: null, isStored: false };

/** @param onReceive - Told of every request when it has arrived, before anything becomes of it. */
export function createJournal(limit: number, onReceive: (entry: JournalEntry) => void): Journal {
  const entries = new Map<number, JournalEntry>();
  let last = 0;
  return {
    receive(request) {
      last += 1;
      const entry = { sequence: last, ...request, ...underWay };
      entries.set(last, entry);
      entries.delete(last - limit);
      onReceive(entry);
      return entry.sequence;
    },
    conclude(sequence, outcome) {
      const entry = entries.get(sequence);
      if (entry !== undefined) entries.set(sequence, { ...entry, ...outcome });
    },
    entries: () => [...entries.values()],
    clear: () => entries.clear(),
  };
}

const LONGEST_VALUE = 500;
const LONGEST_NAME = 64;
const MOST_FIELDS = 100;
const secretFields: readonly string[] = ['key', 'token'];

/** Fields as the journal may keep them. */
export function journalFields(fields: Fields): Readonly<Record<string, string | null>> {
  const shown = [...fields]
    .slice(0, MOST_FIELDS)
    .map(([name, value]) => [
      name.slice(0, LONGEST_NAME),
      secretFields.includes(name) ? '***' : journalValue(value),
    ]);
  return Object.fromEntries(shown);
}

function journalValue(value: FieldValue): string | null {
  return value === NOT_TEXT ? '(bukan teks)' : (value?.slice(0, LONGEST_VALUE) ?? null);
}
