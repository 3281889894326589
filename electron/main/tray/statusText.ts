import { decimalText } from '../../../core/decimalText.ts';
import type { RunReport } from '../../../core/run/runReport.ts';
import type { ApplicationState } from '../../applicationState.ts';
import { pauseInForce } from '../pause.ts';
import { momentText } from './momentText.ts';
import { statusOf } from './statusOf.ts';
import type { TrayFacts } from './trayFacts.ts';
import { isFailing } from './trouble.ts';

/** The state in a few words. Progress is not among them: this text changes only when the state does. */
export function statusText(facts: TrayFacts): string {
  const { state, timeZone, now } = facts;
  const status = statusOf(facts);
  switch (status) {
    case 'idle':
      return idleText(state);
    case 'sending':
      return isReadingBack(state) ? 'Membaca kembali data dari BIOS' : 'Sedang mengirim';
    case 'attention':
      return attentionText(state);
    case 'failing':
      return `Gagal: ${failureText(state)}`;
    case 'offline':
      return 'Tidak ada jaringan';
    case 'paused': {
      const until = pauseInForce(state.pause, now)?.until ?? null;
      return until === null
        ? 'Dijeda sampai dilanjutkan'
        : `Dijeda sampai ${momentText(until, timeZone, now)}`;
    }
  }
}

/** Like the state, but with how far a run under way is. */
export function progressText(facts: TrayFacts): string {
  const progress = facts.state.run?.progress ?? null;
  if (statusOf(facts) !== 'sending' || progress === null) return statusText(facts);
  switch (progress.stage) {
    case 'reading':
      return `Membaca sumber ${progress.index + 1} dari ${progress.of}`;
    case 'reading-back':
      return `Membaca kembali ${decimalText(`${progress.rows}`)} baris dari BIOS`;
    case 'sending':
      return `Mengirim ${decimalText(`${progress.settled}`)} dari ${decimalText(`${progress.of}`)} data`;
  }
}

function idleText({ worker, overview }: ApplicationState): string {
  if (worker.kind === 'restarting') return 'Mesin pengiriman dimulai ulang';
  if (overview === null) return 'Sedang memulai';
  return overview.mappings.length === 0 ? 'Belum ada pemetaan' : 'Siap';
}

function isReadingBack({ run }: ApplicationState): boolean {
  return run?.kind === 'seed' || run?.kind === 'reconcile';
}

function attentionText({ overview }: ApplicationState): string {
  const count = overview?.needingAction ?? 0;
  return count === 0 ? 'Perlu perhatian' : `Perlu perhatian: ${decimalText(`${count}`)} data`;
}

function failureText({ worker, overview }: ApplicationState): string {
  if (worker.kind === 'failed') return 'mesin pengiriman tidak dapat bekerja';
  const report = overview?.lastReport ?? null;
  return report !== null && isFailing(report)
    ? reportText(report)
    : 'pengiriman terjadwal tidak dapat dimulai';
}

function reportText({ stop, missingDatasets }: RunReport): string {
  switch (stop?.kind) {
    case 'credentials-refused':
      return stop.wrong === 'satker' ? 'BIOS menolak kode satker' : 'BIOS menolak kunci';
    case 'gave-up':
      return 'BIOS tidak menerima data';
    case 'cancelled':
    case undefined:
      return missingDatasets.length > 0 ? 'jenis data tidak dikenal BIOS' : 'sumber data tidak terbaca';
  }
}
