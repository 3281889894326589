import type { CivilDate } from '../../core/civilDate.ts';
import type { StoredRow } from '../../simulator/store.ts';
import { expectedAt, keyOf, type Ledgered } from './office.ts';

/** How BIOS differs from the sources: one line for each record, `dataset key: what is wrong`. */
export function differencesOf(
  office: readonly Ledgered[],
  today: CivilDate,
  rowsOf: (dataset: string) => readonly StoredRow[],
): readonly string[] {
  return office.flatMap((kept) => {
    const expected = expectedAt(kept, today);
    const held = new Map(rowsOf(kept.dataset.id).map(({ fields }) => [keyOf(kept.dataset, fields), fields]));
    const wrong = [...expected].flatMap(([key, payload]) => {
      const fields = held.get(key);
      if (fields === undefined) return [`${kept.id} ${key}: missing at BIOS`];
      const names = Object.keys(payload).filter((name) => !isEqual(payload[name], fields[name]));
      return names.map((name) => `${kept.id} ${key}: ${name} is ${fields[name]}, not ${payload[name]}`);
    });
    const surplus = [...held.keys()].filter((key) => !expected.has(key));
    return [...wrong, ...surplus.map((key) => `${kept.id} ${key}: not in the source`)];
  });
}

export function expectedCount(office: readonly Ledgered[], today: CivilDate): number {
  return office.reduce((sum, kept) => sum + expectedAt(kept, today).size, 0);
}

/** Numbers may be written in more than one way. */
function isEqual(one = '', other = ''): boolean {
  return one === other || (one !== '' && other !== '' && Number(one) === Number(other));
}
