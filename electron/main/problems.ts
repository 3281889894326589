import type { SecretName } from '../../core/secrets.ts';
import type { Problem } from '../reply.ts';

/** Under this code the operator is told why nothing is sent by itself. */
export const RING_FAILED = 'ring-failed';

/** Told once when the engine's process has died: its successor goes on from the ledger. */
export const workerDiedProblem: Problem = {
  code: 'worker-died',
  message:
    'Mesin pengiriman berhenti mendadak dan dijalankan lagi. Tidak ada data yang hilang atau terkirim dua kali.',
  remedy: 'Tidak perlu tindakan. Bila sering terulang, buat Bundel bantuan dan kirimkan kepada pengelola.',
};

export function lostSecretCode(name: SecretName): string {
  return `secret-lost:${name}`;
}

/** A secret that was kept can no longer be opened, for instance after Windows' password was reset. */
export function lostSecretProblem(name: SecretName): Problem {
  return {
    code: lostSecretCode(name),
    message: `${titleOf(name)} yang tersimpan tidak dapat dibuka lagi, biasanya karena kata sandi Windows diatur ulang.`,
    remedy: 'Masukkan lagi di halaman Pengaturan. Semua pengaturan lain tetap ada.',
  };
}

function titleOf(name: SecretName): string {
  if (name === 'proxy') return 'Sandi proxy';
  if (name === 'smtp') return 'Sandi surel';
  if (name === 'telegram') return 'Token bot Telegram';
  return name.startsWith('bios:') ? 'Kunci rahasia BIOS' : 'Sandi basis data';
}
