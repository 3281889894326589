import { SourceError, type SourcePlace } from '../errors.ts';

/** The error itself where it is a `SourceError`; any other says that reading broke off at this place. */
export function asSourceError(error: unknown, place: SourcePlace): SourceError {
  if (error instanceof SourceError) return error;
  return new SourceError(
    'unreadable',
    place,
    `Pembacaan ${place.file ?? 'sumber'} terhenti karena isinya tidak dapat dibaca sampai selesai.`,
    'Coba lagi; jika berulang, buka dan simpan ulang berkasnya.',
    { cause: error },
  );
}
