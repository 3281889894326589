import { addDays } from '../../core/civilDate.ts';
import type { RecordDraft } from '../../core/mapping/record.ts';
import { guardDrafts, type GuardContext, type Guarded } from '../../core/validate/guard.ts';
import { guardSettingsSchema, type GuardSettings } from '../../core/validate/guardSettings.ts';
import { dataset, date, emergency, IGD } from './draftFixtures.ts';
import { historyOf } from './historyFixture.ts';

/** What is different from a first read of plausible size with the default settings. */
export interface Situation {
  readonly known?: readonly RecordDraft[];
  readonly rowCounts?: readonly number[];
  readonly settings?: Partial<GuardSettings>;
  readonly context?: Partial<GuardContext>;
}

/** Guards drafts on 24 November 2026. */
export function guard(drafts: readonly RecordDraft[], situation: Situation = {}): Guarded {
  const id = drafts[0]?.dataset ?? IGD;
  const history = historyOf(dataset(id), situation.known ?? [], situation.rowCounts ?? []);
  return guardDrafts(
    drafts,
    history,
    { ...guardSettingsSchema.parse({}), ...situation.settings },
    {
      dataset: dataset(id),
      today: date('2026-11-24'),
      requestedFrom: null,
      isSettled: () => false,
      rowCount: drafts.length,
      columnOf: { tgl_transaksi: 'Tanggal', jumlah: 'Jumlah' },
      ...situation.context,
    },
  );
}

/** Emergency counts of consecutive days from 1 November on. */
export function days(...counts: readonly string[]): RecordDraft[] {
  return counts.map((count, index) => emergency(index + 2, addDays(date('2026-11-01'), index), count));
}

/** The sentences of everything that is held. */
export function messages(guarded: Guarded): string[] {
  return guarded.held.flatMap(({ findings }) => findings.map((finding) => finding.message));
}

/** First source rows of everything that is held. */
export function heldRows(guarded: Guarded): (number | undefined)[] {
  return guarded.held.map(({ draft: { reference } }) => reference.rows[0]);
}
