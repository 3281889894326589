import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { DoctorReport } from '../../../../core/doctor/doctorReport.ts';
import { settingsSchema } from '../../../../core/settings.ts';
import type { SecretName } from '../../../../core/secrets.ts';
import { createLog } from '../../../../electron/main/logs/createLog.ts';
import { createSecretMask } from '../../../../electron/main/logs/secretMask.ts';
import { createSecretFile } from '../../../../electron/main/secretFile.ts';
import { createShellSecrets } from '../../../../electron/main/secrets.ts';
import { createSupport } from '../../../../electron/main/support/createSupport.ts';
import type { SupportSources } from '../../../../electron/main/support/gatherSupport.ts';
import type { LedgerStatistics } from '../../../../electron/ledgerStatistics.ts';
import type { Result } from '../../../../electron/reply.ts';
import { createManualClock } from '../../../support/manualClock.ts';
import { temporaryFolder } from '../../../support/temporaryFolder.ts';
import { applicationState, NOW } from '../alerts/alertFixtures.ts';
import { createFakeEncryption } from '../fakeEncryption.ts';

const secretValues: readonly (readonly [SecretName, string])[] = [
  ['bios:training', 'KUNCI-CONTOH-BUKAN-RAHASIA-00001'],
  ['bios:production', 'KUNCI-CONTOH-BUKAN-RAHASIA-00002'],
  ['database:kunjungan', 'sandi "rumit" & panjang'],
  ['proxy', 'SANDI-PROKSI-CONTOH'],
  ['smtp', 'SANDI-SUREL-CONTOH'],
  ['telegram', '000001:TOKEN-CONTOH-BUKAN-RAHASIA'],
];
const TOKEN = 'eyJhbGciOiJIUzI1NiJ9.eyJrZHNhdGtlciI6IjAwMDAwMSJ9.dGFuZGEtdGFuZ2Fu';

const settings = settingsSchema.parse({
  version: 1,
  satker: '000001',
  alerts: {
    heartbeat: {
      url: 'https://pantau.contoh.go.id/ALAMAT-RAHASIA?x=1',
      failureUrl: 'http://192.0.2.1:3001/ALAMAT-RAHASIA',
    },
    email: { host: 'surel.contoh.go.id', from: 'a@contoh.go.id', to: ['b@contoh.go.id'], user: 'bios' },
  },
});

const doctor: DoctorReport = {
  startedAt: NOW,
  environment: 'training',
  baseUrl: 'http://127.0.0.1:9/api',
  satker: '000001',
  verdict: 'failed',
  steps: [
    {
      id: 'token',
      title: 'Kunci',
      state: 'failed',
      durationMs: 3,
      detail: 'Ditolak: KUNCI-CONTOH-BUKAN-RAHASIA-00001',
      remedy: 'Periksa.',
    },
  ],
};

const statistics: LedgerStatistics = {
  sizeBytes: 4096,
  records: { simulation: {}, training: { accepted: 3 }, production: {} },
  chain: { checked: 3, broken: null, head: { attemptId: 3, hash: '00' } },
};

type Engine = Pick<SupportSources, 'runDoctor' | 'ledgerStatistics'>;

function answering(report: Result<DoctorReport>, numbers: Result<LedgerStatistics>): Engine {
  return { runDoctor: () => Promise.resolve(report), ledgerStatistics: () => Promise.resolve(numbers) };
}

const working = answering({ ok: true, value: doctor }, { ok: true, value: statistics });

/** A profile in use: secrets kept by an earlier session, and a log into which somebody wrote them all. */
async function start(engine: Engine = working) {
  const folder = join(temporaryFolder(), 'profil');
  mkdirSync(folder);
  const clock = createManualClock(NOW);
  const encryption = createFakeEncryption();
  const secretFile = createSecretFile(join(folder, 'rahasia.json'), clock, () => undefined);
  const earlier = createShellSecrets({
    file: secretFile,
    encryption,
    onValue: () => undefined,
    onLost: () => undefined,
  });
  for (const [name, value] of secretValues) await earlier.set(name, value);
  const { add, mask } = createSecretMask();
  const log = createLog({ folder: join(folder, 'logs'), mask });
  for (const [, value] of secretValues) log.info(`Somebody wrote ${value} and ${encodeURIComponent(value)}`);
  log.error('Request failed', new Error(`authorization: Bearer ${TOKEN}`));
  const sources = (): Promise<SupportSources> =>
    Promise.resolve({
      now: NOW,
      about: {
        name: 'Kirim BIOS',
        version: '0.1.0',
        electron: '45.4.1',
        chrome: '150',
        node: '24',
        profileFolder: folder,
        isPackaged: true,
      },
      locale: 'id',
      state: applicationState(),
      settings,
      ...engine,
      logFiles: log.files,
    });
  const file = join(folder, 'bantuan.zip');
  const asked: { answer: string | null } = { answer: file };
  const support = createSupport({
    files: { askToSave: () => Promise.resolve(asked.answer) },
    secrets: createShellSecrets({ file: secretFile, encryption, onValue: add, onLost: () => undefined }),
    mask,
    sources,
    clock,
  });
  return { support, file, asked, folder };
}

function textsOf(file: string): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(unzipSync(readFileSync(file))).map(([name, bytes]) => [name, strFromU8(bytes)]),
  );
}

describe('the support bundle', () => {
  test('is one zip with everything that somebody who helps wants to know', async () => {
    const { support, file } = await start();
    expect(await support.createSupportBundle()).toEqual({ ok: true, value: file });
    const texts = textsOf(file);
    expect([...texts.keys()].toSorted()).toEqual([
      'BACA-SAYA.txt',
      'berkas-profil.json',
      'buku-kirim.json',
      'log/kirim-bios.log',
      'pemeriksaan-sambungan.txt',
      'pengaturan.json',
      'ringkasan.json',
    ]);
    expect(JSON.parse(texts.get('ringkasan.json') ?? '')).toMatchObject({
      about: { version: '0.1.0', electron: '45.4.1' },
      machine: {
        locale: 'id',
        timeZone: 'UTC',
        diskFreeBytes: expect.any(Number),
        memoryBytes: expect.any(Number),
      },
      worker: { kind: 'ready' },
    });
    expect(JSON.parse(texts.get('buku-kirim.json') ?? '')).toEqual({ ok: true, value: statistics });
    expect(texts.get('berkas-profil.json')).toContain('rahasia.json');
    expect(texts.get('pemeriksaan-sambungan.txt')).toContain('[GAGAL] Kunci');
    expect(texts.get('log/kirim-bios.log')).toContain('Request failed');
  });

  test('holds no secret, whoever wrote it where, and no address of a watcher', async () => {
    const { support, file } = await start();
    await support.createSupportBundle();
    const everything = [...textsOf(file).values(), readFileSync(file, 'latin1')].join('\n');
    for (const [, value] of secretValues) {
      for (const spelling of [value, encodeURIComponent(value), JSON.stringify(value).slice(1, -1)]) {
        expect(everything).not.toContain(spelling);
      }
    }
    expect(everything).not.toContain(TOKEN);
    expect(everything).not.toContain('ALAMAT-RAHASIA');
    expect(textsOf(file).get('pengaturan.json')).toContain('https://pantau.contoh.go.id/•••');
  });

  test('is made also when the engine cannot answer, and says why', async () => {
    const problem = { code: 'damaged', message: 'Buku kirim rusak.', remedy: '-' };
    const { support, file } = await start(answering({ ok: false, problem }, { ok: false, problem }));
    expect(await support.createSupportBundle()).toMatchObject({ ok: true });
    const texts = textsOf(file);
    expect(texts.get('buku-kirim.json')).toContain('Buku kirim rusak.');
    expect(texts.get('pemeriksaan-sambungan.txt')).toContain('Buku kirim rusak.');
  });

  test('of a long log the end is kept', async () => {
    const { support, file, folder } = await start();
    writeFileSync(join(folder, 'logs', 'kirim-bios.1.log'), `awal${'x'.repeat(3 * 1024 * 1024)}akhir`);
    await support.createSupportBundle();
    const text = textsOf(file).get('log/kirim-bios.1.log') ?? '';
    expect(text.length).toBe(1024 * 1024);
    expect(text.endsWith('akhir')).toBe(true);
  });

  test('nothing is written when the operator gives up, and a place that refuses is told', async () => {
    const { support, file, asked, folder } = await start();
    asked.answer = null;
    expect(await support.createSupportBundle()).toEqual({ ok: true, value: null });
    expect(existsSync(file)).toBe(false);
    asked.answer = join(folder, 'tidak', 'ada.zip');
    expect(await support.createSupportBundle()).toMatchObject({ ok: false, problem: { code: 'unwritable' } });
  });
});
