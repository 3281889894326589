import { createHmac } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import {
  NOW,
  PENERIMAAN,
  answerOf,
  credentials,
  postForm,
  postJson,
  record,
  running,
  tokenOf,
} from './running.ts';

const payloadSchema = z.record(z.string(), z.unknown());

function payloadOf(token: string): Record<string, unknown> {
  const [, payload = ''] = token.split('.');
  return payloadSchema.parse(JSON.parse(Buffer.from(payload, 'base64url').toString()));
}

describe('asking for a token', () => {
  test('as a form gives MSG20004 and a JWT with BIOS claims and a lifetime of a day', async () => {
    const simulator = await running();
    const answer = await postForm(`${simulator.baseUrl}/token`, credentials);
    expect(answer).toMatchObject({ status: 'MSG20004', message: 'Request token berhasil' });
    const claims = payloadOf(answer.token ?? '');
    expect(Object.keys(claims).toSorted()).toEqual(['exp', 'iat', 'iss', 'jti', 'kdsatker', 'nbf']);
    expect(claims).toMatchObject({ kdsatker: '000001', iat: NOW / 1000, exp: NOW / 1000 + 86_400 });
  });

  test('as JSON works', async () => {
    const simulator = await running();
    expect(await postJson(`${simulator.baseUrl}/token`, credentials)).toMatchObject({ status: 'MSG20004' });
  });

  test('as multipart works', async () => {
    const simulator = await running();
    const body = new FormData();
    body.set('satker', credentials.satker);
    body.set('key', credentials.key);
    const answer = await answerOf(await fetch(`${simulator.baseUrl}/token`, { method: 'POST', body }));
    expect(answer.status).toBe('MSG20004');
  });

  test('in the query of a POST works', async () => {
    const simulator = await running();
    const query = new URLSearchParams(credentials).toString();
    const http = await fetch(`${simulator.baseUrl}/token?${query}`, { method: 'POST' });
    expect((await answerOf(http)).status).toBe('MSG20004');
  });

  test('works without /api in the address', async () => {
    const simulator = await running();
    const url = simulator.baseUrl.replace(/\/api$/, '/token');
    expect((await postForm(url, credentials)).status).toBe('MSG20004');
  });

  test.each([
    ['an unknown satker', { ...credentials, satker: '000002' }, 'MSG40101'],
    ['no satker', { key: credentials.key }, 'MSG40101'],
    ['a wrong key', { ...credentials, key: 'KUNCI-LAIN' }, 'MSG40102'],
    ['no key', { satker: credentials.satker }, 'MSG40102'],
  ])('with %s is refused', async (_what, who, code) => {
    const simulator = await running();
    const answer = await postForm(`${simulator.baseUrl}/token`, who);
    expect(answer).toMatchObject({ status: code });
    expect(answer.token).toBeUndefined();
  });

  test('is open to any satker and key where the options say so', async () => {
    const simulator = await running({ acceptAnyCredentials: true });
    const ask = (satker: string) => postForm(`${simulator.baseUrl}/token`, { satker, key: 'apa saja' });
    expect(await ask('000009')).toMatchObject({ status: 'MSG20004' });
    expect(await ask('9')).toMatchObject({ status: 'MSG40101' });
  });

  test('serves each of several satker with its own key', async () => {
    const satkers = [
      { satker: '000001', key: 'KUNCI-SATU' },
      { satker: '000002', key: 'KUNCI-DUA' },
    ];
    const simulator = await running({ satkers });
    const ask = (satker: string, key: string) => postForm(`${simulator.baseUrl}/token`, { satker, key });
    expect(await ask('000002', 'KUNCI-DUA')).toMatchObject({ status: 'MSG20004' });
    expect(await ask('000002', 'KUNCI-SATU')).toMatchObject({ status: 'MSG40102' });
  });
});

async function send(baseUrl: string, headers: Record<string, string>): Promise<string | undefined> {
  return (await postForm(`${baseUrl}/ws/${PENERIMAAN}`, record, headers)).status;
}

describe('a token', () => {
  test('is accepted in the header token, whatever its case, and as Bearer', async () => {
    const simulator = await running();
    const token = await tokenOf(simulator);
    expect(await send(simulator.baseUrl, { token })).toBe('MSG20003');
    expect(await send(simulator.baseUrl, { TOKEN: token })).toBe('MSG20003');
    expect(await send(simulator.baseUrl, { authorization: `Bearer ${token}` })).toBe('MSG20003');
    expect(await send(simulator.baseUrl, { authorization: `bearer ${token}` })).toBe('MSG20003');
  });

  test('stays valid when another one is issued', async () => {
    const simulator = await running();
    const [first, second] = [await tokenOf(simulator), await tokenOf(simulator)];
    expect(first).not.toBe(second);
    expect(await send(simulator.baseUrl, { token: first })).toBe('MSG20003');
    expect(await send(simulator.baseUrl, { token: second })).toBe('MSG20003');
  });

  test('is refused with MSG40103 when missing, garbled, or signed by someone else', async () => {
    const simulator = await running();
    const token = await tokenOf(simulator);
    const [header, payload] = token.split('.');
    const forged = createHmac('sha256', 'kunci tebakan').update(`${header}.${payload}`).digest('base64url');
    const unsigned = Buffer.from('{"typ":"JWT","alg":"none"}').toString('base64url');
    expect(await send(simulator.baseUrl, {})).toBe('MSG40103');
    for (const bad of ['x', '..', `${token}x`, `${header}.${payload}.${forged}`, `${unsigned}.${payload}.`]) {
      expect(await send(simulator.baseUrl, { token: bad })).toBe('MSG40103');
    }
  });

  test('expires after its lifetime', async () => {
    let now = NOW;
    const simulator = await running({ now: () => now, tokenLifetimeSeconds: 60 });
    const token = await tokenOf(simulator);
    now += 59_999;
    expect(await send(simulator.baseUrl, { token })).toBe('MSG20003');
    now += 1;
    expect(await send(simulator.baseUrl, { token })).toBe('MSG40103');
  });
});
