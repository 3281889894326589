import { z } from 'zod';
import type { Secrets } from '../../../core/secrets.ts';
import type { Settings } from '../../../core/settings.ts';
import type { Problem } from '../../reply.ts';
import { alertMessage } from './alertMessage.ts';
import type { AlertWay } from './alertWay.ts';

export interface TelegramOptions {
  readonly settings: () => Settings;
  readonly secrets: Pick<Secrets, 'get'>;
  readonly fetch: typeof globalThis.fetch;
  readonly baseUrl?: string;
}

const BASE_URL = 'https://api.telegram.org';
const LONGEST_TEXT = 4096;
const TIMEOUT_MS = 20_000;

const answerSchema = z.object({ ok: z.boolean(), description: z.string().optional() });

/** A Telegram bot that writes to one chat. */
export function createTelegram({ settings, secrets, fetch, baseUrl = BASE_URL }: TelegramOptions): AlertWay {
  return {
    id: 'telegram',
    isOutside: true,
    isOn: () => settings().alerts.telegram !== undefined,
    async deliver(alerts) {
      const { telegram } = settings().alerts;
      const token = await secrets.get('telegram').catch(() => null);
      if (telegram === undefined || token === null) return notSetUp;
      const { subject, text } = alertMessage(alerts, settings());
      const body = { chat_id: telegram.chatId, text: `${subject}\n\n${text}`.slice(0, LONGEST_TEXT) };
      try {
        // The address holds the token: no error of this call is ever shown or logged.
        const response = await fetch(`${baseUrl}/bot${token}/sendMessage`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(body),
          redirect: 'error',
          signal: AbortSignal.timeout(TIMEOUT_MS),
        });
        return problemOfAnswer(response.status, await response.text());
      } catch {
        return unreachable;
      }
    },
  };
}

function problemOfAnswer(status: number, text: string): Problem | null {
  const answer = answerSchema.safeParse(jsonOrNull(text));
  if (answer.success && answer.data.ok) return null;
  const reason = answer.success ? (answer.data.description ?? '') : '';
  return {
    code: 'telegram-refused',
    message: `Telegram menolak pesan (HTTP ${status}${reason === '' ? '' : `: ${reason}`}).`,
    remedy: 'Periksa token bot dan nomor obrolan, dan pastikan bot sudah menjadi anggota obrolan itu.',
  };
}

function jsonOrNull(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

const notSetUp: Problem = {
  code: 'telegram-not-set-up',
  message: 'Nomor obrolan atau token bot Telegram belum diisi.',
  remedy: 'Isi keduanya di Pengaturan.',
};

const unreachable: Problem = {
  code: 'telegram-unreachable',
  message: 'Telegram tidak dapat dihubungi.',
  remedy: 'Periksa sambungan internet, dan apakah jaringan kantor mengizinkan api.telegram.org.',
};
