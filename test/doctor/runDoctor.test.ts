import { createServer } from 'node:net';
import { describe, expect, test } from 'vitest';
import type { DoctorStep } from '../../core/doctor/doctorReport.ts';
import { memorySecrets } from '../../core/secrets/memorySecrets.ts';
import { examine, NOW, states, step } from './examine.ts';
import {
  bios,
  closedPort,
  httpServer,
  jwt,
  KEY,
  serve,
  startProxy,
  type BiosOptions,
} from './localServer.ts';

async function startBios(options: Partial<BiosOptions> = {}): Promise<string> {
  return `http://127.0.0.1:${await serve(httpServer(bios({ now: NOW, ...options })))}/api`;
}

describe('a healthy connection', () => {
  test('every step is good, and TLS is left out on plain http', async () => {
    const report = await examine(await startBios());
    expect(states(report)).toEqual([
      'proxy ok',
      'dns ok',
      'tcp ok',
      'tls skipped',
      'answer ok',
      'clock ok',
      'token ok',
      'environment ok',
    ]);
    expect(report).toMatchObject({
      verdict: 'ok',
      startedAt: NOW,
      environment: 'training',
      satker: '000001',
    });
  });

  test('each step is told as soon as it is known', async () => {
    const told: DoctorStep[] = [];
    const report = await examine(await startBios(), {}, { onStep: (each) => told.push(each) });
    expect(told).toEqual(report.steps);
  });

  test('a name is resolved as the system does', async () => {
    const { port } = new URL(await startBios());
    expect(step(await examine(`http://localhost:${port}/api`), 'dns')).toMatchObject({
      state: 'ok',
      detail: expect.stringContaining('localhost ditemukan di'),
    });
  });
});

describe('no way to the server', () => {
  test('a name that does not exist is told, and nothing after it is examined', async () => {
    const report = await examine('https://tidak-ada.invalid/api');
    expect(states(report)).toEqual([
      'proxy ok',
      'dns failed',
      'tcp skipped',
      'tls skipped',
      'answer skipped',
      'clock skipped',
      'token skipped',
      'environment skipped',
    ]);
    expect(step(report, 'dns').detail).toContain('tidak-ada.invalid');
    expect(step(report, 'tcp').detail).toBe('Tidak diperiksa karena langkah "Nama server (DNS)" gagal.');
    expect(report.verdict).toBe('failed');
  });

  test('a port on which nobody listens', async () => {
    const port = await closedPort();
    expect(step(await examine(`http://127.0.0.1:${port}/api`), 'tcp')).toMatchObject({
      state: 'failed',
      detail: `Server 127.0.0.1 port ${port} menolak sambungan (ECONNREFUSED).`,
      remedy: expect.stringContaining('tembok api'),
    });
  });

  test('a server that accepts and then says nothing', async () => {
    const port = await serve(createServer((socket) => socket.on('error', () => socket.destroy())));
    const plain = await examine(`http://127.0.0.1:${port}/api`, { timeoutMs: 200 });
    expect(step(plain, 'answer')).toMatchObject({
      state: 'failed',
      detail: expect.stringContaining('ETIMEDOUT'),
    });
    const secure = await examine(`https://127.0.0.1:${port}/api`, { timeoutMs: 200 });
    expect(step(secure, 'tls')).toMatchObject({
      state: 'failed',
      detail: expect.stringContaining('batas waktu'),
    });
  });

  test('the signal stops the examination', async () => {
    const url = await startBios();
    const stop = new AbortController();
    const examining = examine(
      url,
      { signal: stop.signal },
      { onStep: ({ id }) => id === 'tcp' && stop.abort() },
    );
    await expect(examining).rejects.toThrow(/abort/);
  });
});

describe('someone else answers', () => {
  test('a login page with status 200 is told by its title', async () => {
    const body = '<!DOCTYPE html><html><head><title>Login\n WiFi Kantor</title></head></html>';
    const report = await examine(await startBios({ front: { body } }));
    expect(step(report, 'answer')).toMatchObject({
      state: 'failed',
      detail: 'Yang datang halaman web (HTTP 200) berjudul "Login WiFi Kantor", bukan jawaban BIOS.',
      remedy: expect.stringContaining('login Wi-Fi'),
    });
    expect(states(report).slice(-3)).toEqual(['clock skipped', 'token skipped', 'environment skipped']);
  });

  test('a redirect is told by its host only and not followed', async () => {
    const location = 'http://login.example:8000/?sesi=RAHASIA-CONTOH';
    const report = await examine(
      await startBios({ front: { status: 302, headers: { location }, body: '' } }),
    );
    expect(step(report, 'answer').detail).toBe(
      'Permintaan dialihkan ke http://login.example:8000 (HTTP 302), bukan dijawab oleh BIOS.',
    );
    expect(JSON.stringify(report)).not.toContain('RAHASIA');
  });

  test.each([
    ['{"hasil": "lain"}', 200, 'failed', 'bukan dengan jawaban BIOS'],
    ['', 204, 'failed', '(jawaban kosong)'],
    ['{"status":"MSG40401","message":"Resource tidak ditemukan"}', 404, 'failed', 'tidak di /api'],
    ['{"status":"MSG50001","message":"Controller error"}', 200, 'warning', 'MSG50001'],
    ['<html><title>502 Bad Gateway</title></html>', 502, 'warning', '502 Bad Gateway'],
    ['{"status":"MSG40103","message":"Token invalid"}', 401, 'ok', 'MSG40103'],
  ])('%s with status %i is %s', async (body, status, state, words) => {
    const report = await examine(await startBios({ front: { status, body } }));
    expect(step(report, 'answer')).toMatchObject({ state, detail: expect.stringContaining(words) });
  });
});

describe('the clock', () => {
  test.each([
    [2 * 86_400_000 + 3 * 3_600_000, 'Jam komputer ini lebih cepat 2 hari 3 jam dari jam server.'],
    [-7 * 60_000, 'Jam komputer ini tertinggal 7 menit dari jam server.'],
  ])('a clock that is %i ms ahead is a warning', async (ahead, detail) => {
    const report = await examine(await startBios({ now: NOW - ahead }));
    expect(step(report, 'clock')).toMatchObject({ state: 'warning', detail });
    expect(report.verdict).toBe('warning');
  });

  test('up to five minutes are tolerated', async () => {
    const report = await examine(await startBios({ now: NOW - 5 * 60_000 }));
    expect(step(report, 'clock').state).toBe('ok');
  });
});

describe('satker and key', () => {
  test('a wrong key is told apart from a wrong satker, with a hint at the other environment', async () => {
    const url = await startBios();
    const secrets = memorySecrets([['bios:training', 'KUNCI-CONTOH-YANG-SALAH-00000002']]);
    const report = await examine(url, { secrets });
    expect(step(report, 'token')).toMatchObject({
      state: 'failed',
      detail: expect.stringContaining('MSG40102'),
    });
    expect(step(report, 'environment')).toMatchObject({
      state: 'warning',
      detail: 'Kunci ditolak di lingkungan Pelatihan. Mungkin kuncinya milik lingkungan Produksi.',
    });
    expect(step(await examine(url, { satker: '000009' }), 'token').detail).toContain('MSG40101');
  });

  test('without satker or key nothing is asked', async () => {
    const url = await startBios();
    expect(step(await examine(url, { secrets: memorySecrets() }), 'token')).toMatchObject({
      state: 'skipped',
      detail: 'Kunci lingkungan Pelatihan belum disimpan.',
    });
    const report = await examine(url, { satker: null });
    expect(step(report, 'token')).toMatchObject({ state: 'skipped' });
    expect(step(report, 'environment')).toMatchObject({ state: 'skipped' });
  });

  test('BIOS being in trouble is not blamed on the key', async () => {
    const tokenBody = { status: 'MSG50001', message: 'Controller error' };
    expect(step(await examine(await startBios({ tokenBody })), 'token').state).toBe('warning');
  });

  test('a token of the other environment is a warning', async () => {
    const token = jwt({ iss: 'https://bios.kemenkeu.go.id/api/token', kdsatker: '000001' });
    expect(step(await examine(await startBios({ token })), 'environment')).toMatchObject({
      state: 'warning',
      detail: expect.stringContaining('bios.kemenkeu.go.id (Produksi)'),
    });
  });

  test('a token of another satker is a warning', async () => {
    const token = jwt({ iss: 'http://127.0.0.1/api/token', kdsatker: '000002' });
    expect(step(await examine(await startBios({ token })), 'environment')).toMatchObject({
      state: 'warning',
      detail: 'Token itu untuk satker 000002, bukan 000001.',
    });
  });

  test('a token that says nothing about itself is taken as it is', async () => {
    expect(step(await examine(await startBios({ token: 'bukan-jwt' })), 'environment').state).toBe('ok');
  });

  test('no secret gets into the report, even if a server repeats it', async () => {
    const proxy = await startProxy({ login: 'orang:SANDI-CONTOH' });
    const body = JSON.stringify({ status: 'MSG20001', message: `key=${KEY} SANDI-CONTOH ${jwt({})}` });
    const tokenBody = { status: 'MSG40302', message: `kunci ${KEY} tidak dikenal` };
    const report = await examine(await startBios({ front: { body }, tokenBody }), { proxy: proxy.inUse });
    expect(step(report, 'answer').detail).toContain('•••');
    expect(step(report, 'token').detail).toContain('kunci ••• tidak dikenal');
    expect(JSON.stringify(report)).not.toMatch(/KUNCI-CONTOH|SANDI-CONTOH|eyJ/);
  });
});

describe('a way of its own', () => {
  test('a shell whose fetch gets through makes trouble seen by Node a warning', async () => {
    const url = await startBios();
    const proxy = {
      url: `http://127.0.0.1:${await closedPort()}`,
      from: 'system',
      user: null,
      password: null,
    } as const;
    const report = await examine(url, { proxy, fetch: globalThis.fetch });
    expect(states(report)).toEqual([
      'proxy ok',
      'dns ok',
      'tcp warning',
      'tls skipped',
      'answer ok',
      'clock ok',
      'token ok',
      'environment ok',
    ]);
    expect(report.verdict).toBe('warning');
  });
});
