import { SourceError, type SourcePlace } from '../../../errors.ts';
import { halfSaved, unreadable } from '../foreignContent.ts';
import type { PrivateCopy } from '../privateCopy.ts';
import type { AccessLink } from './accessObjects.ts';
import { MissingPage } from './accessPages.ts';

const ON_THE_OTHER_FILE = 'Pilih berkas basis data tempat tabel itu sebenarnya disimpan.';

/** Why an Access file, or one of its tables, cannot be read, from what the library threw. */
export function accessFault(error: unknown, copy: PrivateCopy): SourceError {
  if (error instanceof SourceError) return error;
  return error instanceof MissingPage ? halfSaved(copy, error) : unreadable(copy, error);
}

/** A table with attachments or several values in a cell, of which the library reads only some. */
export function attachmentsUnreadable(place: SourcePlace, column: string, cause: unknown): SourceError {
  return new SourceError(
    'unsupported',
    { ...place, column },
    `Tabel "${place.table ?? ''}" memiliki kolom lampiran atau kolom berisi banyak nilai ("${column}") yang tidak dapat dibaca.`,
    'Di Access, buat tabel lain tanpa kolom itu (Make Table Query), lalu pilih tabel tersebut.',
    { cause },
  );
}

export function linkedTable(place: SourcePlace, link: AccessLink): SourceError {
  const where =
    link.kind === 'server'
      ? 'server basis data lain (lewat ODBC)'
      : `berkas lain${link.path === '' ? '' : ` (${link.path})`}`;
  return new SourceError(
    'unsupported',
    place,
    `Tabel "${place.table ?? ''}" adalah tabel tertaut: datanya tidak ada di ${place.file ?? 'berkas ini'}, melainkan di ${where}.`,
    link.kind === 'server'
      ? 'Pilih sumber jenis server dan sambungkan langsung ke server itu.'
      : ON_THE_OTHER_FILE,
  );
}

/** What copying a database that is being written to, or damage, leaves: a table with fewer rows than it counts. */
export function rowsMissing(place: SourcePlace, found: number, counted: number): SourceError {
  return new SourceError(
    'unreadable',
    place,
    `Tabel "${place.table ?? ''}" mencatat ${counted} baris, tetapi hanya ${found} yang dapat dibaca.`,
    'Tutup Access di semua komputer, lalu coba lagi; jika berulang, jalankan Compact and Repair Database.',
  );
}

/** The password that was given does not open the file. */
export function wrongPassword(copy: PrivateCopy, cause: unknown): SourceError {
  return new SourceError(
    'password-protected',
    { file: copy.name },
    `Kata sandi yang tersimpan tidak dapat membuka ${copy.name}: tidak cocok, atau cara enkripsinya tidak didukung.`,
    'Periksa kata sandinya, atau hapus di Access lewat Berkas > Info > Dekripsi Database.',
    { cause },
  );
}
