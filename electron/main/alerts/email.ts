import { readAuthorities, trustedAuthorities } from '../../../core/settings/trustedAuthorities.ts';
import type { EmailSettings } from '../../../core/settings/alertSettings.ts';
import type { Secrets } from '../../../core/secrets.ts';
import type { Settings } from '../../../core/settings.ts';
import type { Problem } from '../../reply.ts';
import { problemOf } from '../../worker/problemOf.ts';
import { KirimError } from '../../../core/errors.ts';
import { alertMessage, type AlertMessage } from './alertMessage.ts';
import type { AlertWay } from './alertWay.ts';
import { mailProblem } from './mailProblem.ts';

export interface EmailOptions {
  readonly settings: () => Settings;
  readonly secrets: Pick<Secrets, 'get'>;
}

const TIMEOUT_MS = 30_000;

/** Mail by the office's server. TLS is always used and always verified; the office's own authority counts. */
export function createEmail({ settings, secrets }: EmailOptions): AlertWay {
  return {
    id: 'email',
    isOutside: true,
    isOn: () => settings().alerts.email !== undefined,
    async deliver(alerts) {
      const {
        alerts: { email },
        extraCaFile,
      } = settings();
      if (email === undefined) return notSetUp;
      try {
        const password = email.user === undefined ? '' : await secrets.get('smtp');
        if (password === null) return noPassword;
        const extra = extraCaFile === undefined ? [] : await readAuthorities(extraCaFile);
        await send(email, password, trustedAuthorities(extra), alertMessage(alerts, settings()));
        return null;
      } catch (error) {
        return error instanceof KirimError ? problemOf(error) : mailProblem(error, email);
      }
    },
  };
}

async function send(
  { host, port, security, user, from, to }: EmailSettings,
  password: string,
  authorities: readonly string[],
  { subject, text }: AlertMessage,
): Promise<void> {
  const { createTransport } = await import('nodemailer');
  const transport = createTransport({
    host,
    port,
    secure: security === 'tls',
    requireTLS: true,
    tls: { ca: [...authorities], rejectUnauthorized: true },
    ...(user === undefined ? {} : { auth: { user, pass: password } }),
    connectionTimeout: TIMEOUT_MS,
    greetingTimeout: TIMEOUT_MS,
    socketTimeout: TIMEOUT_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  try {
    await transport.sendMail({ from, to, subject, text });
  } finally {
    transport.close();
  }
}

const notSetUp: Problem = {
  code: 'email-not-set-up',
  message: 'Server surel belum diisi.',
  remedy: 'Isi server, pengirim, dan penerima di Pengaturan.',
};

const noPassword: Problem = {
  code: 'email-no-password',
  message: 'Sandi surel belum diisi, atau tidak dapat dibuka lagi.',
  remedy: 'Isi sandi surel di Pengaturan.',
};
