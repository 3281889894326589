import type { ChainBreak } from './attemptChain.ts';

/** Where the log was tampered with, as a sentence. */
export function chainBreakText(broken: ChainBreak): string {
  switch (broken.kind) {
    case 'changed':
      return `Percobaan nomor ${broken.at} tidak lagi sama dengan yang dicatat.`;
    case 'removed':
      return broken.at === broken.to
        ? `Percobaan nomor ${broken.at} hilang dari log.`
        : `Percobaan nomor ${broken.at} sampai ${broken.to} hilang dari log.`;
    case 'added':
      return `Percobaan nomor ${broken.at} tidak pernah dicatat oleh Kirim BIOS.`;
    case 'head':
      return `Puncak rantai yang disimpan tidak cocok dengan percobaan terakhir, nomor ${broken.at}.`;
  }
}
