import { X509Certificate } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { getCACertificates } from 'node:tls';
import { SettingsError } from '../errors.ts';

/** Certificate authorities to trust, as PEM: Node's own, the system's, and the office's extra ones. */
export function trustedAuthorities(extra: readonly string[] = []): readonly string[] {
  return [...new Set([...getCACertificates('default'), ...getCACertificates('system'), ...extra])];
}

/**
 * The certificates in a file that the operator names as extra authorities, as PEM. The file may be PEM with
 * one or more certificates, or DER as Windows exports it (`.cer`).
 *
 * @throws SettingsError `missing` when the file cannot be read; `invalid` when it holds no certificate.
 */
export async function readAuthorities(path: string): Promise<readonly string[]> {
  const content = await readContent(path);
  const blocks = content
    .toString('latin1')
    .match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g);
  try {
    return (blocks ?? [content]).map((block) => new X509Certificate(block).toString());
  } catch (error) {
    throw new SettingsError(
      'invalid',
      `Berkas sertifikat CA tambahan ${path} tidak memuat sertifikat yang dapat dibaca.`,
      'Minta berkas sertifikat CA (PEM atau CER) kepada bagian TI, lalu pilih berkas itu di Pengaturan.',
      { cause: error },
    );
  }
}

async function readContent(path: string): Promise<Buffer> {
  try {
    return await readFile(path);
  } catch (error) {
    throw new SettingsError(
      'missing',
      `Berkas sertifikat CA tambahan ${path} tidak dapat dibaca.`,
      'Periksa apakah berkas itu masih ada, atau kosongkan isiannya di Pengaturan.',
      { cause: error },
    );
  }
}
