import { useMemo } from 'react';
import { useCall } from '../api/useCall.ts';

/** Instants for people in the satker's own zone, wherever the computer is: `26 Nov 2026, 09.30 WIB`. */
export function useFormatTime(): (epochMs: number) => string {
  const { data } = useCall('readSettings', []);
  const timeZone = data?.settings.timeZone ?? 'Asia/Jakarta';
  return useMemo(() => {
    const format = new Intl.DateTimeFormat('id-ID', {
      timeZone,
      day: 'numeric',
      month: 'short',
      year: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
      timeZoneName: 'short',
    });
    return (epochMs) => format.format(epochMs);
  }, [timeZone]);
}
