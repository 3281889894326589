import { readAnswer, type BiosAnswer } from '../bios/answer.ts';
import { messageOf } from '../bios/messageOf.ts';
import { createMask } from '../secrets/mask.ts';
import type { Check, DoctorContext, Examination } from './check.ts';
import { failed, passed, skipped, warned } from './doctorReport.ts';
import { environmentNames } from './environmentNames.ts';
import { failureCode } from './failureCode.ts';

/** Whether BIOS gives a token for satker and key: the same question that every sending begins with. */
export const tokenCheck: Check = {
  id: 'token',
  title: 'Satker dan kunci',
  layer: 'account',
  async examine(context, _evidence, signal) {
    const { satker, key, http } = context;
    if (satker === null) return skipped('Kode satker belum diisi di Pengaturan.');
    if (key === null) {
      return skipped(`Kunci lingkungan ${environmentNames[context.environment]} belum disimpan.`);
    }
    try {
      const answer = await http.post('/token', { satker, key }, signal);
      return judge(context, satker, readAnswer(answer, answer.answeredAt));
    } catch (error) {
      return failed(
        `BIOS tidak menjawab permintaan token (${failureCode(error, signal)}).`,
        'Coba lagi beberapa menit kemudian. Bila tetap, berikan laporan ini kepada bagian TI.',
      );
    }
  },
};

function judge(context: DoctorContext, satker: string, answer: BiosAnswer): Examination {
  const { code, token } = answer;
  const name = environmentNames[context.environment];
  if (code === 'MSG20004' && token !== null) {
    return {
      ...passed(`BIOS menerima satker ${satker} dan kunci lingkungan ${name}.`),
      evidence: { token: { kind: 'given', token } },
    };
  }
  if (code === 'MSG40101') {
    return {
      ...failed(
        `BIOS tidak mengenal satker ${satker} di lingkungan ${name} (${code}).`,
        'Periksa kode satker (6 angka) di Pengaturan. Bila sudah benar, tanyakan kepada Dit. PPK BLU apakah satker sudah terdaftar di lingkungan ini.',
      ),
      evidence: { token: { kind: 'refused', wrong: 'satker' } },
    };
  }
  if (code === 'MSG40102') {
    return {
      ...failed(
        `BIOS menolak kunci satker ${satker} untuk lingkungan ${name} (${code}).`,
        `Masukkan lagi kunci lingkungan ${name} di Pengaturan, disalin utuh tanpa spasi.`,
      ),
      evidence: { token: { kind: 'refused', wrong: 'key' } },
    };
  }
  // Masked before it is cut, so that no part of the key is left.
  const message = messageOf(answer, createMask([context.key ?? ''])).slice(0, 120);
  return warned(
    `BIOS belum memberi token: ${code ?? 'jawaban tidak dikenal'} "${message}".`,
    'Coba lagi beberapa menit kemudian. Bila tetap, tanyakan kepada pengelola BIOS.',
  );
}
