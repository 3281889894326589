import type { CivilDate } from '../civilDate.ts';
import type { Finding } from '../finding.ts';
import { dayText } from '../indonesianDate.ts';
import type { RecordDraft } from '../mapping/record.ts';
import { isToBeSent, type ComparedDraft } from './comparedDraft.ts';

export interface LeaveAloneRules {
  /** The schedule's first day; null where there is none. */
  readonly startsOn: CivilDate | null;
  /** Ids of the other mappings of the same dataset. */
  readonly otherMappings: ReadonlySet<string>;
  rowsBehind(draft: RecordDraft): readonly number[];
}

/** What a pass goes on with, and what is said of the drafts that it leaves alone. */
export interface Kept {
  readonly kept: readonly ComparedDraft[];
  readonly findings: readonly Finding[];
}

/**
 * Leaves alone what is older than the schedule or the source and not ours to change, and what another mapping
 * fills: two mappings that fill the same data with different values would send it back and forth for ever.
 */
export function leaveAlone(compared: readonly ComparedDraft[], rules: LeaveAloneRules): Kept {
  const firstRow = earliestRow(compared);
  const beforeStart: ComparedDraft[] = [];
  const beforeFirstRow: ComparedDraft[] = [];
  const ofOthers: ComparedDraft[] = [];
  const kept: ComparedDraft[] = [];
  for (const one of compared) {
    if (isBeforeStart(one, rules)) beforeStart.push(one);
    else if (one.owner !== null && rules.otherMappings.has(one.owner)) ofOthers.push(one);
    else if (isBeforeFirstRow(one, firstRow, rules)) beforeFirstRow.push(one);
    else kept.push(one);
  }
  const findings = [
    ...tellBeforeStart(beforeStart.length, rules.startsOn),
    ...tellBeforeFirstRow(beforeFirstRow.length, firstRow),
    ...ofOthers.filter(({ comparison }) => isToBeSent(comparison)).map(tellContested),
    ...tellShared(ofOthers.filter(({ comparison }) => !isToBeSent(comparison))),
  ];
  return { kept, findings };
}

/** Dates are text in the order of the calendar. */
function isBeforeStart({ entry, comparison }: ComparedDraft, { startsOn }: LeaveAloneRules): boolean {
  return startsOn !== null && comparison === 'new' && entry.date < startsOn;
}

/** A zero for a day before the source's first row would replace a figure that another workbook told of. */
function isBeforeFirstRow(
  { draft, entry, comparison }: ComparedDraft,
  firstRow: string | null,
  rules: LeaveAloneRules,
): boolean {
  const isEarlier = comparison === 'changed' && firstRow !== null && entry.date < firstRow;
  return isEarlier && draft.reference.rows.length === 0 && rules.rowsBehind(draft).length === 0;
}

function earliestRow(compared: readonly ComparedDraft[]): string | null {
  let first: string | null = null;
  for (const { draft, entry } of compared) {
    if (draft.reference.rows.length > 0 && (first === null || entry.date < first)) first = entry.date;
  }
  return first;
}

function tellBeforeStart(count: number, startsOn: CivilDate | null): readonly Finding[] {
  if (count === 0 || startsOn === null) return [];
  return [
    aboutTheRead('note', count, {
      code: 'before-start',
      message: `${count} data bertanggal sebelum ${dayText(startsOn)}, awal jadwal pemetaan ini, tidak dikirim.`,
      remedy:
        'Bila data lama itu hendak dikirim, gunakan pengisian mundur atau ubah tanggal mulai jadwalnya.',
    }),
  ];
}

function tellBeforeFirstRow(count: number, firstRow: string | null): readonly Finding[] {
  if (count === 0) return [];
  return [
    aboutTheRead('note', count, {
      code: 'before-first-row',
      message: `Sumber baru mulai pada ${firstRow ?? ''}; ${count} data sebelum itu dibiarkan seperti yang sudah tercatat.`,
      remedy: 'Bila data lama hendak dikoreksi, pakai berkas yang masih memuat baris-barisnya.',
    }),
  ];
}

function tellContested({ draft, entry, owner }: ComparedDraft): Finding {
  return {
    severity: 'error',
    code: 'owned-elsewhere',
    row: draft.reference.rows[0] ?? null,
    column: null,
    field: null,
    value: entry.naturalKey,
    message: `Data ini sudah diisi pemetaan "${owner ?? ''}" dengan nilai lain, sehingga dari pemetaan ini tidak dikirim.`,
    remedy:
      'Satu data hanya boleh diisi oleh satu pemetaan: beri saringan pada salah satunya, atau hapus pemetaan yang tidak dipakai lagi.',
  };
}

function tellShared(shared: readonly ComparedDraft[]): readonly Finding[] {
  const byOwner = Map.groupBy(shared, ({ owner }) => owner ?? '');
  return [...byOwner].map(([owner, { length }]) =>
    aboutTheRead('warning', length, {
      code: 'owned-elsewhere',
      message: `${length} data sudah diisi pemetaan "${owner}" dengan nilai yang sama.`,
      remedy: 'Hapus salah satu pemetaan, atau beri saringan supaya keduanya tidak mengisi data yang sama.',
    }),
  );
}

function aboutTheRead(
  severity: Finding['severity'],
  count: number,
  words: Pick<Finding, 'code' | 'message' | 'remedy'>,
): Finding {
  return { severity, row: null, column: null, field: 'tgl_transaksi', value: String(count), ...words };
}
