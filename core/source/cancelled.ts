import { SourceError, type SourcePlace } from '../errors.ts';

/** What a read rejects with once its signal is aborted. */
export function cancelledError(place: SourcePlace, signal?: AbortSignal): SourceError {
  const where = place.file === undefined ? 'Pembacaan sumber' : `Pembacaan ${place.file}`;
  return new SourceError('cancelled', place, `${where} dibatalkan.`, 'Jalankan lagi jika masih diperlukan.', {
    cause: signal?.reason,
  });
}
