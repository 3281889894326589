import { describe, expect, test } from 'vitest';
import { memorySecrets } from '../../../../core/secrets/memorySecrets.ts';
import { settingsSchema } from '../../../../core/settings.ts';
import type { Alert } from '../../../../electron/main/alerts/alert.ts';
import { createTelegram } from '../../../../electron/main/alerts/telegram.ts';
import { closedPort, httpServer, serve } from '../../../doctor/localServer.ts';

const TOKEN = '000001:TOKEN-CONTOH-BUKAN-RAHASIA';
const alert: Alert = {
  kind: 'failure',
  causes: ['gave-up'],
  title: 'BIOS tidak menerima kiriman',
  text: '4 data menunggu.',
  page: 'log',
};

interface Request {
  readonly method: string | undefined;
  readonly url: string | undefined;
  readonly body: unknown;
}

/** As much of Telegram as takes a message, answering with this status and text. */
async function startTelegram(
  status: number,
  text: string,
): Promise<{ baseUrl: string; requests: Request[] }> {
  const requests: Request[] = [];
  const port = await serve(
    httpServer((message, response) => {
      const chunks: Buffer[] = [];
      message.on('data', (chunk: Buffer) => chunks.push(chunk));
      message.on('end', () => {
        requests.push({
          method: message.method,
          url: message.url,
          body: JSON.parse(Buffer.concat(chunks).toString()),
        });
        response.writeHead(status, { location: 'http://127.0.0.1:9/' }).end(text);
      });
    }),
  );
  return { baseUrl: `http://127.0.0.1:${port}`, requests };
}

function way(baseUrl: string, token: string | null = TOKEN) {
  const settings = settingsSchema.parse({
    version: 1,
    satkerName: 'RS Contoh',
    environment: 'production',
    alerts: { telegram: { chatId: '-100123' } },
  });
  const secrets = memorySecrets(token === null ? [] : [['telegram', token]]);
  return createTelegram({ settings: () => settings, secrets, fetch, baseUrl });
}

describe('Telegram', () => {
  test('is written to by the bot in the chat, once for all alerts', async () => {
    const { baseUrl, requests } = await startTelegram(200, '{"ok":true,"result":{}}');
    expect(
      await way(baseUrl).deliver([alert, { ...alert, title: '12 data perlu tindakan', text: 'Buka Log.' }]),
    ).toBeNull();
    expect(requests).toEqual([
      {
        method: 'POST',
        url: `/bot${TOKEN}/sendMessage`,
        body: {
          chat_id: '-100123',
          text: 'Kirim BIOS: BIOS tidak menerima kiriman (dan 1 lainnya)\n\nBIOS tidak menerima kiriman\n4 data menunggu.\n\n12 data perlu tindakan\nBuka Log.\n\nKirim BIOS · RS Contoh · Produksi',
        },
      },
    ]);
  });

  test('a message is never longer than Telegram takes', async () => {
    const { baseUrl, requests } = await startTelegram(200, '{"ok":true}');
    await way(baseUrl).deliver([{ ...alert, text: 'x'.repeat(9000) }]);
    expect(JSON.stringify(requests[0]?.body).length).toBeLessThan(4200);
  });

  test.each([
    [401, '{"ok":false,"error_code":401,"description":"Unauthorized"}', 'HTTP 401: Unauthorized'],
    [400, '{"ok":false,"description":"Bad Request: chat not found"}', 'Bad Request: chat not found'],
    [502, '<html>Bad Gateway</html>', 'HTTP 502'],
    [200, '<html>Masuk ke Wi-Fi</html>', 'HTTP 200'],
  ])('a refusal is told, without the token: %d', async (status, text, expected) => {
    const { baseUrl } = await startTelegram(status, text);
    const problem = await way(baseUrl).deliver([alert]);
    expect(problem).toMatchObject({ code: 'telegram-refused', message: expect.stringContaining(expected) });
    expect(JSON.stringify(problem)).not.toContain('TOKEN');
  });

  test('the token follows no redirection', async () => {
    const { baseUrl } = await startTelegram(307, '');
    expect(await way(baseUrl).deliver([alert])).toMatchObject({ code: 'telegram-unreachable' });
  });

  test('a network that does not let it through is told, without the token', async () => {
    const problem = await way(`http://127.0.0.1:${await closedPort()}`).deliver([alert]);
    expect(problem).toMatchObject({ code: 'telegram-unreachable' });
    expect(JSON.stringify(problem)).not.toContain('TOKEN');
  });

  test('without a token nothing is asked', async () => {
    const { baseUrl, requests } = await startTelegram(200, '{"ok":true}');
    expect(await way(baseUrl, null).deliver([alert])).toMatchObject({ code: 'telegram-not-set-up' });
    expect(requests).toEqual([]);
  });

  test('is off until it is set up', () => {
    const settings = settingsSchema.parse({ version: 1 });
    expect(createTelegram({ settings: () => settings, secrets: memorySecrets(), fetch }).isOn()).toBe(false);
  });
});
