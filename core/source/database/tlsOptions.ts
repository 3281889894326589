import { X509Certificate } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { SourceError } from '../../errors.ts';
import type { TlsSettings } from './settings.ts';

const PEM = '-----BEGIN CERTIFICATE-----';

/**
 * Authorities to verify a server's certificate with; null when no TLS is wanted. Rejects with `SourceError`
 * `tls-failed` when the file of the office's own authority cannot be read, or is none.
 */
export async function tlsOptions({ mode, caFile }: TlsSettings): Promise<{ ca?: string } | null> {
  if (mode === 'off') return null;
  return caFile === undefined ? {} : { ca: authorityIn(caFile, await bytesOf(caFile)) };
}

async function bytesOf(caFile: string): Promise<Buffer> {
  try {
    return await readFile(caFile);
  } catch (error) {
    throw unusable(caFile, 'tidak dapat dibaca', 'Periksa letak berkas itu, atau pilih ulang.', error);
  }
}

/** As PEM, which may hold several; Windows also exports the bare bytes of one. */
function authorityIn(caFile: string, bytes: Buffer): string {
  try {
    const first = new X509Certificate(bytes);
    return bytes.includes(PEM) ? bytes.toString('latin1') : first.toString();
  } catch (error) {
    const remedy =
      'Minta sertifikat CA dalam bentuk PEM (diawali "BEGIN CERTIFICATE"), bukan kunci atau berkas lain.';
    throw unusable(caFile, 'bukan sertifikat', remedy, error);
  }
}

function unusable(caFile: string, what: string, remedy: string, cause: unknown): SourceError {
  const message = `Berkas sertifikat CA ${caFile} ${what}.`;
  return new SourceError('tls-failed', { file: caFile }, message, remedy, { cause });
}
