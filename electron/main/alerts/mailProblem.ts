import type { EmailSettings } from '../../../core/settings/alertSettings.ts';
import type { Problem } from '../../reply.ts';

/** What went wrong with a mail, out of nodemailer's error. */
export function mailProblem(error: unknown, { host, port }: Pick<EmailSettings, 'host' | 'port'>): Problem {
  const { code, cause, response } = factsOf(error);
  const place = `${host}:${port}`;
  const said = response === '' ? '' : `: ${response}`;
  if (code === 'EAUTH') {
    return {
      code: 'email-login-refused',
      message: `Server surel ${place} menolak nama pengguna atau sandi.`,
      remedy:
        'Periksa nama pengguna dan sandi surel di Pengaturan. Sebagian penyedia meminta sandi aplikasi.',
    };
  }
  if (code === 'EENVELOPE' || code === 'EMESSAGE') {
    return {
      code: 'email-refused',
      message: `Server surel ${place} menolak pesan${said}.`,
      remedy: 'Periksa alamat pengirim dan penerima di Pengaturan.',
    };
  }
  if (code === 'ETLS' || /CERT|SELF_SIGNED|UNABLE_TO|ERR_SSL|ERR_TLS/.test(cause)) {
    return {
      code: 'email-not-trusted',
      message: `Sambungan aman (TLS) ke server surel ${place} gagal${causeText(cause)}.`,
      remedy:
        'Periksa port dan jenis keamanannya di Pengaturan (biasanya 465 untuk TLS, 587 untuk STARTTLS). Bila server memakai sertifikat kantor, pilih berkas CA-nya di Pengaturan.',
    };
  }
  return {
    code: 'email-unreachable',
    message: `Server surel ${place} tidak dapat dihubungi${causeText(cause === '' ? code : cause)}.`,
    remedy: 'Periksa nama server, port, dan sambungan jaringan.',
  };
}

function causeText(code: string): string {
  return code === '' ? '' : ` (${code})`;
}

interface MailFacts {
  /** nodemailer's own code. */
  readonly code: string;
  /** The code of what lies below, such as `ECONNREFUSED`. */
  readonly cause: string;
  /** What the server said, one line. */
  readonly response: string;
}

function factsOf(error: unknown): MailFacts {
  const text = (name: string): string => {
    const value: unknown = typeof error === 'object' && error !== null ? Reflect.get(error, name) : undefined;
    return typeof value === 'string' ? value : '';
  };
  return {
    code: text('code'),
    cause: text('originalCode'),
    response: text('response').replaceAll(/\s+/g, ' ').slice(0, 200),
  };
}
