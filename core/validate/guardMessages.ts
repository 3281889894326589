import type { Big } from 'big.js';
import type { CivilDate } from '../civilDate.ts';
import { decimalText } from '../decimalText.ts';
import { dayText } from '../indonesianDate.ts';
import type { Words } from './messages.ts';

/** A figure of one field on one date. */
export interface Figure {
  readonly date: CivilDate;
  readonly value: Big;
}

export function emptyRead(): Words {
  return {
    code: 'guard-empty',
    message: 'Sumber tidak berisi satu baris data pun.',
    remedy:
      'Periksa berkas, lembar, saringan, atau rentang tanggalnya. ' +
      'Bila memang tidak ada data, setujui yang ditahan atau lewati periode ini.',
  };
}

export function fewerRows(rowCount: number, usual: Big, limitPercent: number): Words {
  return {
    code: 'guard-fewer-rows',
    message:
      `Sumber hanya berisi ${rowCount} baris, biasanya sekitar ${valueText(usual)}; ` +
      `data ditahan bila kurang dari ${limitPercent} % dari biasanya.`,
    remedy: 'Pastikan sumbernya lengkap (belum terpotong atau tersaring), lalu setujui bila memang benar.',
  };
}

export function tooOld(date: CivilDate, days: number, limitDays: number): Words {
  return {
    code: 'guard-too-old',
    message: `Tanggal ${dayText(date)} sudah ${days} hari yang lalu; data yang lebih lama dari ${limitDays} hari ditahan.`,
    remedy:
      'Periksa tahunnya. Bila data lama ini memang hendak dikirim, setujui atau gunakan pengisian mundur.',
  };
}

export function zeroNow(field: string, recent: readonly Figure[]): Words {
  const last = recent.at(-1);
  const example = last === undefined ? '' : `, terakhir ${valueText(last.value)} (${dayText(last.date)})`;
  return {
    code: 'guard-zero',
    message: `Nilai ${field} adalah 0, padahal ${recent.length} nilai sebelumnya tidak ada yang 0${example}.`,
    remedy: 'Pastikan datanya sudah diisi. Bila memang 0, setujui data ini.',
  };
}

export function unusual(
  field: string,
  value: Big,
  middle: Big,
  recentCount: number,
  limitPercent: number,
): Words {
  const percent = value.minus(middle).times(100).div(middle.abs());
  const side = percent.gt(0) ? 'di atas' : 'di bawah';
  return {
    code: 'guard-outlier',
    message:
      `Nilai ${field} ${valueText(value)} adalah ${decimalText(percent.abs().toFixed(0))} % ${side} nilai biasanya, ` +
      `${valueText(middle)} (nilai tengah ${recentCount} data terakhir); batasnya ${decimalText(String(limitPercent))} %.`,
    remedy: 'Periksa angka, satuan, serta tanda titik dan komanya. Bila memang benar, setujui data ini.',
  };
}

export function fallsBelow(field: string, figure: Figure, before: Figure): Words {
  return {
    code: 'guard-falls',
    message:
      `Nilai ${field} sejak awal tahun turun dari ${figureText(before)} menjadi ${figureText(figure)}, ` +
      'padahal angka kumulatif tidak berkurang.',
    remedy: remedyOfFall,
  };
}

export function risesAbove(field: string, figure: Figure, after: Figure): Words {
  return {
    code: 'guard-falls',
    message:
      `Nilai ${field} sejak awal tahun ${figureText(figure)} lebih besar daripada yang sudah dikirim ` +
      `untuk tanggal sesudahnya, ${figureText(after)}; angka kumulatif akan tampak turun.`,
    remedy: remedyOfFall,
  };
}

const remedyOfFall =
  'Periksa sumbernya. Bila memang benar, misalnya karena koreksi atau pengembalian, setujui data ini.';

function figureText({ date, value }: Figure): string {
  return `${valueText(value)} (${dayText(date)})`;
}

function valueText(value: Big): string {
  return decimalText(value.toFixed());
}
