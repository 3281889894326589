import { readAnswer } from '../bios/answer.ts';
import type { Check, DoctorContext, TimedAnswer } from './check.ts';
import { failed, passed, warned, type StepOutcome } from './doctorReport.ts';
import { failureCode } from './failureCode.ts';

/** A question that BIOS answers without a token (contract.md 3: four clients ask it bare). */
const QUESTION = '/ws/ref/bank';

/** Whether BIOS itself answers, and not a login page, a proxy or some other server. */
export const answerCheck: Check = {
  id: 'answer',
  title: 'Jawaban BIOS',
  layer: 'answer',
  async examine(context, _evidence, signal) {
    try {
      const answer = await context.http.get(QUESTION, signal);
      return { ...judge(context, answer), evidence: { answer } };
    } catch (error) {
      return failed(
        `Tidak ada jawaban atas ${QUESTION} (${failureCode(error, signal)}).`,
        'Coba lagi beberapa menit kemudian. Bila tetap, berikan laporan ini kepada bagian TI.',
      );
    }
  },
};

function judge(context: DoctorContext, answer: TimedAnswer): StepOutcome {
  const { code, message } = readAnswer(answer, answer.answeredAt);
  if (code !== null) return judgeCode(context, code, message);
  const location = answer.headers['location'];
  if (answer.status >= 300 && answer.status < 400 && typeof location === 'string') {
    return failed(
      `Permintaan dialihkan ke ${originOf(location, context.target.href)} (HTTP ${answer.status}), bukan dijawab oleh BIOS.`,
      'Biasanya ini halaman login jaringan. Buka peramban, selesaikan login Wi-Fi atau internet kantor, lalu periksa lagi.',
    );
  }
  if (answer.status === 407) {
    return failed(
      'Proksi meminta nama pengguna dan sandi (HTTP 407).',
      'Isi nama pengguna dan sandi proksi di Pengaturan, lalu periksa lagi.',
    );
  }
  if (/<html|<!doctype/i.test(answer.body)) return judgePage(answer);
  return failed(
    `Server menjawab (HTTP ${answer.status}), tetapi bukan dengan jawaban BIOS: "${message.slice(0, 120)}".`,
    'Periksa alamat BIOS di Pengaturan. Bila sudah benar, coba lagi nanti atau berikan laporan ini kepada bagian TI.',
  );
}

function judgeCode({ target }: DoctorContext, code: string, message: string): StepOutcome {
  const words = `${code} "${message}"`;
  if (code === 'MSG40401') {
    return failed(
      `Server menjawab ${words}: BIOS ada di sana, tetapi tidak di ${target.pathname}.`,
      'Periksa alamat BIOS di Pengaturan: biasanya berakhir dengan /api.',
    );
  }
  if (code.startsWith('MSG5')) {
    return warned(
      `BIOS menjawab, tetapi sedang bermasalah: ${words}.`,
      'Tidak ada yang perlu diubah di sini. Pengiriman mencoba lagi sendiri; bila berlangsung lama, tanyakan kepada pengelola BIOS.',
    );
  }
  return passed(`BIOS menjawab ${words}.`);
}

function judgePage({ status, body }: TimedAnswer): StepOutcome {
  const title = /<title[^>]*>([^<]{1,120})/i.exec(body)?.[1]?.replace(/\s+/g, ' ').trim() ?? 'tanpa judul';
  if (status >= 500) {
    return warned(
      `Server menjawab dengan halaman galat (HTTP ${status}) berjudul "${title}".`,
      'BIOS mungkin sedang diperbaiki. Pengiriman mencoba lagi sendiri; bila berlangsung lama, tanyakan kepada pengelola BIOS.',
    );
  }
  return failed(
    `Yang datang halaman web (HTTP ${status}) berjudul "${title}", bukan jawaban BIOS.`,
    'Biasanya ini halaman login jaringan atau pemblokir. Buka peramban, selesaikan login Wi-Fi atau internet kantor, lalu periksa lagi; bila halaman itu pemblokir, minta bagian TI mengizinkan alamat BIOS.',
  );
}

/** Only scheme and host: a login page's address often carries session keys. */
function originOf(location: string, base: string): string {
  return URL.canParse(location, base) ? new URL(location, base).origin : 'alamat lain';
}
