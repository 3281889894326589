import { readFile } from 'node:fs/promises';
import { SourceError } from '../../errors.ts';
import type { TlsSettings } from './settings.ts';

/**
 * Authorities to verify a server's certificate with; null when no TLS is wanted. Rejects with `SourceError`
 * `tls-failed` when the file of the office's own authority cannot be read.
 */
export async function tlsOptions({ mode, caFile }: TlsSettings): Promise<{ ca?: string } | null> {
  if (mode === 'off') return null;
  if (caFile === undefined) return {};
  try {
    return { ca: await readFile(caFile, 'utf8') };
  } catch (error) {
    throw new SourceError(
      'tls-failed',
      { file: caFile },
      `Berkas sertifikat CA ${caFile} tidak dapat dibaca.`,
      'Periksa letak berkas itu, atau pilih ulang.',
      { cause: error },
    );
  }
}
