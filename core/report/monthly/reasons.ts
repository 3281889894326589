import { z } from 'zod';
import type { RecordState } from '../../ledger/recordState.ts';
import type { LoggedFinding } from '../../ledger/runLog.ts';
import type { BoardCell } from '../../schedule/board.ts';
import type { MonitoredDataset } from '../board/monitoredDatasets.ts';
import type { ViewParts } from '../../engine/engineParts.ts';

/** Why a period is not at BIOS, and what is to be done; sentences. */
export interface Reason {
  readonly text: string;
  readonly remedy: string;
}

export interface ReasonedCell {
  readonly cell: BoardCell;
  readonly reason: Reason;
}

/** The reason of every cell, as the ledger knows it: the answer, the guard, the operator, or the last reading. */
export function reasonsFor(
  parts: ViewParts,
  dataset: MonitoredDataset,
  cells: readonly BoardCell[],
): readonly ReasonedCell[] {
  const { ledger, settings } = parts;
  const { environment } = settings;
  const triedAt = ledger.periodTries.triedAt(environment, dataset.mapping);
  const notes = skipNotes(parts, dataset.mapping);
  const lastRead = latestRead(parts, dataset.mapping);
  return cells.map((cell) => ({ cell, reason: reasonOf(cell) }));

  /** By the bell for this period, or by hand since it became due. */
  function isRead({ period, dueAt }: BoardCell): boolean {
    return triedAt.has(period.id) || (dueAt !== null && lastRead.at >= dueAt);
  }

  function reasonOf(cell: BoardCell): Reason {
    switch (cell.state) {
      case 'rejected':
      case 'held':
      case 'unknown':
      case 'pending':
        return recordReason(parts, dataset.dataset, cell, cell.state);
      case 'skipped':
        return { text: `Dilewati: ${notes.get(cell.period.id) ?? 'tanpa keterangan'}`, remedy: '' };
      case 'missing':
      case 'late':
        return isRead(cell) ? (lastRead.reason ?? NO_ROWS) : NEVER_TRIED;
      case 'accepted':
      case 'confirmed':
      case 'not-due':
        return { text: '', remedy: '' };
    }
  }
}

const NO_ROWS: Reason = {
  text: 'Sumber sudah dibaca, tetapi belum memuat data periode ini.',
  remedy: 'Unit penyedia melengkapi datanya.',
};

const NEVER_TRIED: Reason = {
  text: 'Belum diproses sejak jatuh tempo; aplikasi atau komputernya tidak menyala.',
  remedy: 'Jalankan Kirim BIOS; periode ini akan disusulkan.',
};

const remedies: Readonly<Record<'rejected' | 'held' | 'unknown' | 'pending', string>> = {
  rejected: 'Perbaiki data di sumber; nilai yang berubah dikirim lagi.',
  held: 'Periksa nilainya, lalu setujui atau perbaiki.',
  unknown: 'Dibaca balik dari BIOS pada pengiriman berikutnya.',
  pending: 'Dikirim lagi pada pengiriman berikutnya.',
};

function recordReason(
  { ledger, settings }: ViewParts,
  dataset: string,
  { period }: BoardCell,
  state: keyof typeof remedies,
): Reason {
  const states: readonly RecordState[] = state === 'pending' ? ['pending', 'sending'] : [state];
  const { environment } = settings;
  const { first: from, last: to } = period;
  const records = ledger.recordList.list({ environment, dataset, states, from, to });
  const message = records.find((record) => !record.isDismissed)?.lastMessage;
  return { text: message ?? 'Menunggu giliran dikirim.', remedy: remedies[state] };
}

function skipNotes({ ledger, settings }: ViewParts, mapping: string): ReadonlyMap<string, string> {
  const skips = ledger.decisions
    .list(settings.environment, ALL_DECISIONS)
    .filter((decision) => decision.kind === 'skip' && decision.mapping === mapping);
  // Newest first, and the newest note counts.
  return new Map(skips.toReversed().map(({ period, note }) => [period ?? '', note]));
}

const ALL_DECISIONS = -1;

const readSchema = z.object({
  invalid: z.number(),
  failure: z.object({ message: z.string(), remedy: z.string() }).nullable(),
});

/** When the mapping was read last, and what went wrong then, if anything. */
function latestRead(
  { ledger, settings }: ViewParts,
  mapping: string,
): { readonly at: number; readonly reason: Reason | null } {
  const read = ledger.evidence.latestRead(settings.environment, mapping);
  if (read === null) return { at: Number.NEGATIVE_INFINITY, reason: null };
  const { failure, invalid } = readSchema.parse(JSON.parse(read.report));
  if (failure !== null)
    return { at: read.startedAt, reason: { text: failure.message, remedy: failure.remedy } };
  const wrong = ledger.runs
    .findings(read.runId)
    .find((finding) => finding.mapping === mapping && finding.severity === 'error');
  return { at: read.startedAt, reason: wrong === undefined ? null : findingReason(wrong, invalid) };
}

function findingReason({ message, remedy, row }: LoggedFinding, invalid: number): Reason {
  const where = row === null ? '' : ` Baris ${row}:`;
  return { text: `${invalid} baris tidak valid.${where} ${message}`, remedy };
}
