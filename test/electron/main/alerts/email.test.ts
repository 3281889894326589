import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { memorySecrets } from '../../../../core/secrets/memorySecrets.ts';
import { settingsSchema } from '../../../../core/settings.ts';
import type { Alert } from '../../../../electron/main/alerts/alert.ts';
import { createEmail } from '../../../../electron/main/alerts/email.ts';
import type { Problem } from '../../../../electron/reply.ts';
import { closedPort } from '../../../doctor/localServer.ts';
import { startSmtpServer, type SmtpServerOptions, type TestSmtpServer } from './smtpServer.ts';

const PASSWORD = 'SANDI-CONTOH-BUKAN-RAHASIA';
const trusted = join(import.meta.dirname, '../../../fixtures/tls/ca.pem');
const alerts: readonly Alert[] = [
  {
    kind: 'attention',
    causes: ['needs-action'],
    title: '12 data perlu tindakan',
    text: 'Buka Log kiriman – lalu setujui, perbaiki, atau abaikan.',
    page: 'log',
  },
  {
    kind: 'failure',
    causes: ['gave-up'],
    title: 'BIOS tidak menerima kiriman',
    text: '4 data menunggu.',
    page: 'log',
  },
];

interface Sending {
  readonly port: number;
  readonly security?: 'tls' | 'starttls';
  readonly user?: string;
  readonly password?: string;
  readonly extraCaFile?: string;
}

function deliver({
  port,
  security = 'tls',
  user,
  password,
  extraCaFile = trusted,
}: Sending): Promise<Problem | null> {
  const settings = settingsSchema.parse({
    version: 1,
    satker: '000001',
    satkerName: 'RS Contoh',
    environment: 'production',
    extraCaFile,
    alerts: {
      email: {
        host: 'localhost',
        port,
        security,
        user,
        from: 'bios@contoh.go.id',
        to: ['a@contoh.go.id', 'b@contoh.go.id'],
      },
    },
  });
  const secrets = memorySecrets(password === undefined ? [] : [['smtp', password]]);
  return createEmail({ settings: () => settings, secrets }).deliver(alerts);
}

async function deliverTo(server: SmtpServerOptions, sending: Omit<Sending, 'port'> = {}) {
  const { port, ...seen } = await startSmtpServer(server);
  return { problem: await deliver({ port, ...sending }), ...seen };
}

function expectWhole({ messages }: Pick<TestSmtpServer, 'messages'>): void {
  expect(messages).toHaveLength(1);
  const [message = ''] = messages;
  expect(message).toContain('Subject: Kirim BIOS: 12 data perlu tindakan (dan 1 lainnya)');
  expect(message).toMatch(/^From: bios@contoh\.go\.id$/m);
  expect(message).toMatch(/^To: a@contoh\.go\.id, b@contoh\.go\.id$/m);
  expect(message).toContain(
    '12 data perlu tindakan\nBuka Log kiriman – lalu setujui, perbaiki, atau abaikan.\n\nBIOS tidak menerima kiriman\n4 data menunggu.\n\nKirim BIOS · RS Contoh (000001) · Produksi',
  );
}

describe('mail', () => {
  test('is sent over TLS with a login', async () => {
    const seen = await deliverTo({ password: PASSWORD }, { user: 'bios', password: PASSWORD });
    expect(seen.problem).toBeNull();
    expectWhole(seen);
  });

  test('is sent over STARTTLS, and before that neither login nor mail goes over the line', async () => {
    const seen = await deliverTo(
      { security: 'starttls', password: PASSWORD },
      { security: 'starttls', user: 'bios', password: PASSWORD },
    );
    expect(seen.problem).toBeNull();
    expectWhole(seen);
    expect(seen.inClear.map((line) => line.split(' ')[0])).toEqual(['EHLO', 'STARTTLS']);
  });

  test('needs no login where the office wants none', async () => {
    const seen = await deliverTo({});
    expect(seen.problem).toBeNull();
    expectWhole(seen);
  });

  test('a wrong password is told, and shows up in no text', async () => {
    const { problem, messages } = await deliverTo({ password: 'lain' }, { user: 'bios', password: PASSWORD });
    expect(problem).toMatchObject({ code: 'email-login-refused' });
    expect(JSON.stringify(problem)).not.toContain(PASSWORD);
    expect(messages).toEqual([]);
  });

  test('a password that is missing is asked for before anything is sent', async () => {
    const { problem } = await deliverTo({ password: PASSWORD }, { user: 'bios' });
    expect(problem).toMatchObject({ code: 'email-no-password' });
  });

  test.each(['self-signed', 'expired', 'wrong-name'])(
    'a server whose certificate cannot be trusted gets neither login nor mail: %s',
    async (name) => {
      for (const security of ['tls', 'starttls'] as const) {
        const seen = await deliverTo(
          { certificate: name, security, password: PASSWORD },
          { security, user: 'bios', password: PASSWORD },
        );
        expect(seen.problem).toMatchObject({ code: 'email-not-trusted' });
        expect(seen.messages).toEqual([]);
        expect(seen.inClear.join(' ')).not.toMatch(/AUTH|MAIL/);
      }
    },
  );

  test('a server without STARTTLS gets neither login nor mail', async () => {
    const seen = await deliverTo(
      { security: 'none', password: PASSWORD },
      { security: 'starttls', user: 'bios', password: PASSWORD },
    );
    expect(seen.problem).toMatchObject({ code: 'email-not-trusted' });
    expect(seen.inClear.join(' ')).not.toMatch(/AUTH|MAIL/);
  });

  test("a refusal is told in the server's words", async () => {
    const { problem } = await deliverTo({ refusal: '550 tidak ada kotak surat itu' });
    expect(problem).toMatchObject({
      code: 'email-refused',
      message: expect.stringContaining('550 tidak ada kotak surat itu'),
    });
  });

  test('a server that is not there is told', async () => {
    const problem = await deliver({ port: await closedPort() });
    expect(problem).toMatchObject({
      code: 'email-unreachable',
      message: expect.stringContaining('ECONNREFUSED'),
    });
  });

  test('a file of the office that is gone is told', async () => {
    expect(await deliver({ port: 1, extraCaFile: '/tidak/ada.pem' })).toMatchObject({ code: 'missing' });
  });

  test('is off until it is set up', async () => {
    const settings = settingsSchema.parse({ version: 1 });
    const way = createEmail({ settings: () => settings, secrets: memorySecrets() });
    expect(way.isOn()).toBe(false);
    expect(await way.deliver(alerts)).toMatchObject({ code: 'email-not-set-up' });
  });
});
