import type { Check } from './check.ts';
import { passed, skipped, warned } from './doctorReport.ts';

const TOLERATED_MS = 5 * 60_000;

/** Whether this computer's clock agrees with the server's: dates of data and certificates hang on it. */
export const clockCheck: Check = {
  id: 'clock',
  title: 'Jam komputer',
  layer: 'account',
  examine: (_context, { answer }) => {
    const header = answer?.headers['date'];
    const serverTime = typeof header === 'string' ? Date.parse(header) : Number.NaN;
    if (answer === null || Number.isNaN(serverTime)) {
      return Promise.resolve(skipped('Server tidak menyebut jamnya.'));
    }
    const ahead = (answer.askedAt + answer.answeredAt) / 2 - serverTime;
    if (Math.abs(ahead) <= TOLERATED_MS) {
      return Promise.resolve(passed('Jam komputer ini cocok dengan jam server (selisih di bawah 5 menit).'));
    }
    return Promise.resolve(
      warned(
        `Jam komputer ini ${ahead > 0 ? 'lebih cepat' : 'tertinggal'} ${durationText(Math.abs(ahead))} dari jam server.`,
        'Betulkan tanggal, jam, dan zona waktu Windows (Pengaturan > Waktu & bahasa > Sinkronkan sekarang). Data dengan tanggal yang salah dapat ditolak atau terkirim untuk hari yang keliru.',
      ),
    );
  },
};

/** `2 hari 3 jam`, `7 menit`. */
function durationText(durationMs: number): string {
  const minutes = Math.round(durationMs / 60_000);
  const parts = [
    { count: Math.floor(minutes / 1440), unit: 'hari' },
    { count: Math.floor(minutes / 60) % 24, unit: 'jam' },
    { count: minutes % 60, unit: 'menit' },
  ];
  return parts
    .filter(({ count }) => count > 0)
    .slice(0, 2)
    .map(({ count, unit }) => `${count} ${unit}`)
    .join(' ');
}
