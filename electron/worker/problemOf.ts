import { KirimError } from '../../core/errors.ts';
import { ledgerFault } from '../../core/ledgerFault.ts';
import type { Problem } from '../reply.ts';

/** What the operator is told of an error; one that nobody foresaw is not quoted, for it may hold anything. */
export function problemOf(error: unknown): Problem {
  const known = ledgerFault(error) ?? error;
  if (known instanceof KirimError) {
    const { code, message, remedy } = known;
    return { code, message, remedy };
  }
  if (isCancellation(error)) {
    return { code: 'cancelled', message: 'Pekerjaan ini dibatalkan.', remedy: 'Mulai lagi bila diperlukan.' };
  }
  return {
    code: 'unexpected',
    message: `Terjadi gangguan yang tidak terduga${codeText(error)}. Data di buku kirim tidak hilang.`,
    remedy:
      'Periksa sisa ruang disk, lalu coba lagi. Bila terulang, buat Bundel bantuan dan kirimkan kepada pengelola.',
  };
}

export function isExpected(error: unknown): boolean {
  return error instanceof KirimError || ledgerFault(error) !== null || isCancellation(error);
}

function isCancellation(error: unknown): boolean {
  return error instanceof Error && error.name === 'AbortError';
}

function codeText(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return typeof code === 'string' ? ` (${code})` : '';
}
