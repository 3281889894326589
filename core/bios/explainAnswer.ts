import type { RecordState } from '../ledger/recordState.ts';

/** What an answer of BIOS means for the operator. Sentences are Indonesian. */
export interface AnswerExplanation {
  readonly meaning: string;
  /** What to do; for most there is nothing to do. */
  readonly remedy: string;
}

export interface ExplainedAnswer {
  /** BIOS' code, e.g. `MSG20005`; null where there was none. */
  readonly code: string | null;
  readonly httpStatus: number | null;
  /** State that the record came to. */
  readonly outcome: RecordState;
}

const BY_ITSELF = 'Tidak perlu tindakan: aplikasi mencoba lagi dengan sendirinya.';
const ASK_BIOS = 'Bila terus terjadi, laporkan kepada pengelola BIOS dengan menyebut waktu dan kodenya.';

/** By BIOS' code (contract.md 5; wording ours). */
export const explainedCodes: Readonly<Record<string, AnswerExplanation>> = {
  MSG20001: { meaning: 'BIOS menunjukkan data yang disimpannya.', remedy: 'Tidak perlu tindakan.' },
  MSG20002: {
    meaning: 'BIOS dibaca kembali, dan data ini belum ada di sana.',
    remedy: 'Tidak perlu tindakan: data dikirim lagi dengan sendirinya.',
  },
  MSG20003: {
    meaning: 'Data disimpan oleh BIOS. Hanya kode ini yang berarti berhasil.',
    remedy: 'Tidak perlu tindakan.',
  },
  MSG20004: { meaning: 'BIOS memberi izin masuk (token).', remedy: 'Tidak perlu tindakan.' },
  MSG20005: {
    meaning: 'BIOS menolak isi data ini; alasannya ada pada jawaban BIOS.',
    remedy: 'Betulkan nilai yang disebut di sumbernya, lalu kirim lagi.',
  },
  MSG10201: {
    meaning: 'Data yang dikirim terlalu besar menurut BIOS.',
    remedy: 'Periksa isian teks yang sangat panjang di sumbernya, lalu kirim lagi.',
  },
  MSG40001: {
    meaning: 'Ada isian wajib yang kosong menurut BIOS.',
    remedy: 'Lengkapi isian itu di sumbernya atau di Pemetaan, lalu kirim lagi.',
  },
  MSG40101: {
    meaning: 'BIOS tidak mengenal kode satker.',
    remedy: 'Periksa kode satker di Pengaturan > Satker, lalu kirim lagi.',
  },
  MSG40102: {
    meaning: 'Kunci rahasia tidak cocok dengan kode satker.',
    remedy: 'Masukkan kunci yang berlaku di Pengaturan > Kunci BIOS, lalu kirim lagi.',
  },
  MSG40103: { meaning: 'Izin masuk (token) sudah tidak berlaku.', remedy: BY_ITSELF },
  MSG40301: {
    meaning: 'BIOS menolak satker atau kuncinya.',
    remedy: 'Periksa kode satker dan kunci di Pengaturan, lalu kirim lagi.',
  },
  MSG40401: {
    meaning: 'Jenis data ini tidak ada di BIOS yang dituju.',
    remedy: 'Periksa lingkungan (Pelatihan atau Produksi) di Pengaturan, atau tanyakan kepada DJPb.',
  },
  MSG40501: { meaning: 'BIOS tidak menerima cara pengiriman ini.', remedy: ASK_BIOS },
  MSG50001: { meaning: 'BIOS mengalami gangguan.', remedy: `${BY_ITSELF} ${ASK_BIOS}` },
  MSG50002: {
    meaning: 'BIOS tidak dapat menghubungi sistemnya sendiri.',
    remedy: `${BY_ITSELF} ${ASK_BIOS}`,
  },
  MSG50301: { meaning: 'BIOS sedang dalam pemeliharaan.', remedy: BY_ITSELF },
};

const byOutcome: Readonly<Record<RecordState, AnswerExplanation>> = {
  accepted: { meaning: 'Data disimpan oleh BIOS.', remedy: 'Tidak perlu tindakan.' },
  confirmed: {
    meaning: 'Data dibaca kembali dari BIOS dan isinya sama.',
    remedy: 'Tidak perlu tindakan.',
  },
  rejected: {
    meaning: 'BIOS menolak data ini.',
    remedy: 'Baca jawaban BIOS, betulkan sumbernya, lalu kirim lagi.',
  },
  unknown: {
    meaning: 'Jawaban BIOS tidak sampai atau tidak dapat dipahami, jadi belum pasti apakah data tersimpan.',
    remedy: 'Tidak perlu tindakan: aplikasi menanyakannya kepada BIOS sebelum mengirim lagi.',
  },
  pending: { meaning: 'Data ini belum diterima BIOS.', remedy: BY_ITSELF },
  sending: { meaning: 'Data ini sedang dikirim.', remedy: 'Tunggu sampai selesai.' },
  held: { meaning: 'Data ini ditahan.', remedy: 'Setujui atau kesampingkan di Perlu tindakan.' },
};

/** What came of a request, in plain words; BIOS' code decides, as it does in `outcomeOfAnswer`. */
export function explainAnswer({ code, httpStatus, outcome }: ExplainedAnswer): AnswerExplanation {
  const known = code === null ? undefined : explainedCodes[code];
  if (known !== undefined) return known;
  if (code?.startsWith('MSG5') === true || (httpStatus !== null && httpStatus >= 500)) {
    return { meaning: 'BIOS mengalami gangguan.', remedy: `${BY_ITSELF} ${ASK_BIOS}` };
  }
  if (httpStatus === 429) {
    return { meaning: 'BIOS meminta pengiriman diperlambat.', remedy: BY_ITSELF };
  }
  return byOutcome[outcome];
}
