import { createServer } from 'node:net';
import { describe, expect, test } from 'vitest';
import { createManualClock } from '../support/manualClock.ts';
import { examine, NOW, states, step } from './examine.ts';
import { bios, certificate, closedPort, httpServer, serve, startProxy, tlsServer } from './localServer.ts';

const extraAuthorities = [certificate('ca')];

interface SecureBios {
  readonly url: string;
  /** Paths that were asked for. */
  readonly asked: string[];
}

async function startSecureBios(certificateName: string, now = NOW): Promise<SecureBios> {
  const asked: string[] = [];
  const answer = bios({ now });
  const server = tlsServer(certificateName, (message, response) => {
    asked.push(message.url ?? '');
    answer(message, response);
  });
  return { url: `https://localhost:${await serve(server)}/api`, asked };
}

describe('TLS', () => {
  test('a trusted certificate is named with its issuer and its end', async () => {
    const { url } = await startSecureBios('valid');
    const report = await examine(url, { extraAuthorities });
    expect(step(report, 'tls')).toMatchObject({
      state: 'ok',
      detail:
        'Sertifikat untuk localhost, 127.0.0.1, 0:0:0:0:0:0:0:1, berlaku 2020-01-01 sampai 2120-01-01. Rantai: localhost ← CA Contoh Uji (Contoh Uji). TLSv1.3',
    });
    expect(report.verdict).toBe('ok');
  });

  test('an address of numbers is checked as well', async () => {
    const { url } = await startSecureBios('valid');
    const report = await examine(url.replace('localhost', '127.0.0.1'), { extraAuthorities });
    expect(step(report, 'tls').state).toBe('ok');
  });

  test.each([
    [
      'valid',
      [],
      'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
      'Penerbit sertifikat server tidak dikenal',
      'sertifikat CA tambahan',
    ],
    ['self-signed', [], 'DEPTH_ZERO_SELF_SIGNED_CERT', 'ditandatangani sendiri', 'mungkin disadap'],
    ['expired', extraAuthorities, 'CERT_HAS_EXPIRED', 'sampai 2021-01-01', 'tanggal dan jam komputer'],
    ['not-yet-valid', extraAuthorities, 'CERT_NOT_YET_VALID', 'berlaku 2119-01-01', 'mungkin tertinggal'],
    ['wrong-name', extraAuthorities, 'ERR_TLS_CERT_ALTNAME_INVALID', 'lain.example', 'login Wi-Fi'],
  ])('%s: refused before any request is made', async (name, authorities, code, words, remedy) => {
    const { url, asked } = await startSecureBios(name);
    const report = await examine(url, { extraAuthorities: authorities });
    const tls = step(report, 'tls');
    expect(tls).toMatchObject({ state: 'failed', remedy: expect.stringContaining(remedy) });
    expect(tls.detail).toContain(code);
    expect(tls.detail).toContain(words);
    expect(asked).toEqual([]);
    expect(step(report, 'token').state).toBe('skipped');
  });

  test('a certificate that ends within two weeks is a warning', async () => {
    const soon = Date.UTC(2119, 11, 20);
    const { url } = await startSecureBios('valid', soon);
    const report = await examine(url, { extraAuthorities }, { clock: createManualClock(soon) });
    expect(step(report, 'tls')).toMatchObject({
      state: 'warning',
      detail: expect.stringContaining('segera berakhir'),
    });
    expect(step(report, 'token').state).toBe('ok');
  });

  test('a server that does not speak TLS', async () => {
    const port = await serve(httpServer(bios({ now: NOW })));
    expect(step(await examine(`https://localhost:${port}/api`), 'tls')).toMatchObject({
      state: 'failed',
      detail: expect.stringContaining('tidak berbicara TLS'),
    });
  });

  test('a firewall that cuts the handshake', async () => {
    const port = await serve(createServer((socket) => socket.once('data', () => socket.resetAndDestroy())));
    expect(step(await examine(`https://localhost:${port}/api`), 'tls')).toMatchObject({
      state: 'failed',
      detail: expect.stringContaining('diputus di tengah jalan'),
    });
  });
});

describe('a proxy', () => {
  test('tunnels to the server, with its login, and the server is still verified', async () => {
    const { url } = await startSecureBios('valid');
    const proxy = await startProxy({ login: 'orang:SANDI-CONTOH' });
    const report = await examine(url, { extraAuthorities, proxy: proxy.inUse });
    expect(states(report).every((state) => state.endsWith(' ok'))).toBe(true);
    expect(step(report, 'proxy').detail).toBe(
      `Lewat proksi ${proxy.inUse.url} (dari pengaturan aplikasi), dengan nama pengguna orang.`,
    );
    expect(new Set(proxy.asked)).toEqual(new Set([new URL(url).host]));
    expect(proxy.asked.length).toBe(3);
  });

  test('an unknown authority behind a proxy is refused', async () => {
    const { url, asked } = await startSecureBios('valid');
    const proxy = await startProxy();
    expect(step(await examine(url, { proxy: proxy.inUse }), 'tls').state).toBe('failed');
    expect(asked).toEqual([]);
  });

  test.each([
    [407, 'Proksi meminta nama pengguna dan sandi (HTTP 407)'],
    [403, 'Proksi menolak membuka jalan'],
  ])('that refuses with %i is told', async (status, words) => {
    const proxy = await startProxy({ status });
    const report = await examine('https://bios.invalid/api', { proxy: proxy.inUse });
    expect(step(report, 'tls')).toMatchObject({ state: 'failed', detail: expect.stringContaining(words) });
    expect(proxy.asked).toEqual(['bios.invalid:443']);
  });

  test('asks for its login also on plain http', async () => {
    const proxy = await startProxy({ status: 407 });
    const report = await examine('http://127.0.0.1:1/api', { proxy: proxy.inUse });
    expect(step(report, 'answer').detail).toContain('HTTP 407');
  });

  test('that is not there is told as the proxy', async () => {
    const inUse = {
      url: `http://127.0.0.1:${await closedPort()}`,
      from: 'system',
      user: null,
      password: null,
    } as const;
    expect(step(await examine('https://bios.invalid/api', { proxy: inUse }), 'tcp')).toMatchObject({
      state: 'failed',
      detail: expect.stringContaining('Proksi 127.0.0.1'),
      remedy: expect.stringContaining('port proksi'),
    });
  });
});
