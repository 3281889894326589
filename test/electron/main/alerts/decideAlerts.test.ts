import { describe, expect, test } from 'vitest';
import type { RunReport } from '../../../../core/run/runReport.ts';
import type { ApplicationState, Overview } from '../../../../electron/applicationState.ts';
import type { AlertFacts } from '../../../../electron/main/alerts/alertFacts.ts';
import type { Told } from '../../../../electron/main/alerts/alertMemory.ts';
import { decideAlerts } from '../../../../electron/main/alerts/decideAlerts.ts';
import { applicationState, DAY, mapping, NOW, overview, report, unreadable } from './alertFixtures.ts';

interface Change extends Partial<Omit<AlertFacts, 'state'>> {
  readonly state?: Partial<ApplicationState>;
  readonly overview?: Partial<Overview>;
  readonly report?: Partial<RunReport>;
}

function facts({ state, overview: seen, report: pass, ...change }: Change = {}): AlertFacts {
  return {
    state: applicationState({ overview: overview({ lastReport: report(pass), ...seen }), ...state }),
    silenceSeenAt: null,
    absenceDays: 3,
    timeZone: 'Asia/Jakarta',
    now: NOW,
    ...change,
  };
}

function told(change: Change, before: Told = {}): readonly string[] {
  return decideAlerts(facts(change), before).alerts.map(({ title, text }) => `${title}. ${text}`);
}

const refusedKey: Partial<RunReport> = {
  accepted: 0,
  stop: { kind: 'credentials-refused', wrong: 'key', message: 'Otentikasi gagal' },
  left: { pending: 1200, unknown: 3, held: 0 },
};

/** A pass in which these sources could not be read. */
function failing(...ids: string[]): Change {
  return { report: { mappings: ids.map((id) => mapping(id, { failure: unreadable })) } };
}

describe('what is told', () => {
  test('nothing when all is well', () => {
    expect(decideAlerts(facts(), {})).toEqual({ alerts: [], told: {} });
  });

  test.each<[string, Change]>([
    [
      'BIOS menolak kunci. 1.203 data menunggu. Periksa kode satker dan kunci di Pengaturan, lalu kirim lagi.',
      { report: refusedKey },
    ],
    [
      'BIOS menolak kode satker. 0 data menunggu. Periksa kode satker dan kunci di Pengaturan, lalu kirim lagi.',
      { report: { stop: { kind: 'credentials-refused', wrong: 'satker', message: '' } } },
    ],
    [
      'BIOS tidak menerima kiriman. 40 data menunggu. Pengiriman dicoba lagi dengan sendirinya. Bila terus begini, jalankan pemeriksaan sambungan di Pengaturan.',
      { report: { stop: { kind: 'gave-up', message: '' }, left: { pending: 40, unknown: 0, held: 0 } } },
    ],
    [
      '2 sumber data tidak dapat dibaca. Pemetaan: Pasien IGD, bor. Buka Pemetaan untuk melihat alasan dan cara memperbaikinya.',
      {
        report: {
          mappings: [mapping('igd', { failure: unreadable }), mapping('bor', { failure: unreadable })],
        },
      },
    ],
    [
      '5 sumber data tidak dapat dibaca. Pemetaan: a, b, c, 2 lainnya. Buka Pemetaan untuk melihat alasan dan cara memperbaikinya.',
      { report: { mappings: ['a', 'b', 'c', 'd', 'e'].map((id) => mapping(id, { failure: unreadable })) } },
    ],
    [
      '2 jenis data tidak dikenal BIOS. khusus/satker/antrean, Pasien IGD. Datanya menunggu. Periksa lingkungan dan jenis data di Pemetaan.',
      { report: { missingDatasets: ['khusus/satker/antrean', 'kesehatan/layanan/pasien_igd'] } },
    ],
    [
      '7 baris tidak valid. Baris itu tidak dikirim. Buka Perlu tindakan untuk melihat alasan dan cara memperbaikinya.',
      { report: { mappings: [mapping('igd', { invalid: 4 }), mapping('bor', { invalid: 3 })] } },
    ],
    [
      '12 data perlu tindakan. Data itu ditahan atau ditolak BIOS. Buka Perlu tindakan, lalu setujui, perbaiki, atau kesampingkan.',
      { overview: { needingAction: 12 } },
    ],
    [
      'Mesin pengiriman tidak dapat bekerja. Buku kirim sedang dipakai. Tutup jendela yang lain.',
      {
        state: {
          overview: null,
          worker: {
            kind: 'failed',
            problem: {
              code: 'in-use',
              message: 'Buku kirim sedang dipakai.',
              remedy: 'Tutup jendela yang lain.',
            },
          },
        },
      },
    ],
    [
      'Pengiriman terjadwal tidak berjalan. Kunci belum diisi. Isi di Pengaturan.',
      {
        state: {
          notices: [
            { code: 'ring-failed', message: 'Kunci belum diisi.', remedy: 'Isi di Pengaturan.', at: NOW },
          ],
        },
      },
    ],
    [
      'Kirim BIOS perlu perhatian. Kunci tidak dapat dibuka lagi. Isi lagi.',
      {
        state: {
          notices: [
            { code: 'secret-lost', message: 'Kunci tidak dapat dibuka lagi.', remedy: 'Isi lagi.', at: NOW },
          ],
        },
      },
    ],
  ])('%s', (sentence, change) => {
    expect(told(change)).toEqual([sentence]);
  });

  test('a pass that somebody ended is no failure', () => {
    expect(told({ report: { stop: { kind: 'cancelled', by: 'operator' } } })).toEqual([]);
  });

  test('neither a path nor a value of a source is told', () => {
    const [text] = told({ report: { mappings: [mapping('igd', { failure: unreadable })] } });
    expect(text).not.toContain('D:\\');
  });
});

describe('once a day per cause', () => {
  test('the same is told again on the next civil day of the satker, not before', () => {
    const change: Change = { overview: { needingAction: 12 } };
    const first = decideAlerts(
      facts({ ...change, now: Date.parse('2026-11-24T00:10+09:00'), timeZone: 'Asia/Jayapura' }),
      {},
    );
    expect(first.alerts).toHaveLength(1);
    const at = (text: string) => ({ ...change, now: Date.parse(text), timeZone: 'Asia/Jayapura' as const });
    expect(told(at('2026-11-24T23:59+09:00'), first.told)).toEqual([]);
    expect(told(at('2026-11-25T00:00+09:00'), first.told)).toHaveLength(1);
  });

  test('more records of the same cause are not told the same day', () => {
    const first = decideAlerts(facts({ overview: { needingAction: 1 } }), {});
    expect(told({ overview: { needingAction: 900 } }, first.told)).toEqual([]);
  });

  test('another cause is told the same day, and of sources each counts', () => {
    const first = decideAlerts(facts(failing('igd')), {});
    expect(told(failing('igd'), first.told)).toEqual([]);
    const second = decideAlerts(facts(failing('igd', 'bor')), first.told);
    expect(second.alerts).toHaveLength(1);
    expect(told(failing('igd', 'bor'), second.told)).toEqual([]);
  });

  test('what a pass of yesterday left is not told again as if it were new', () => {
    expect(told({ report: { ...refusedKey, endedAt: NOW - DAY } })).toEqual([]);
    const notices = [{ code: 'worker-died', message: 'Mesin.', remedy: '-', at: NOW - DAY }];
    expect(told({ state: { notices } })).toEqual([]);
  });

  test('a clock that was put back does not silence anything', () => {
    const first = decideAlerts(facts({ overview: { needingAction: 1 }, now: NOW + 400 * DAY }), {});
    expect(told({ overview: { needingAction: 1 } }, first.told)).toHaveLength(1);
  });
});

describe('absence', () => {
  const silent: Change = {
    silenceSeenAt: NOW - 3 * DAY,
    overview: { lastConfirmedAt: NOW - 4 * DAY, silentSince: NOW - 3 * DAY, lastReport: null },
  };

  test('is told once silence has lasted as long as the operator said', () => {
    expect(told({ ...silent, now: NOW - 1 })).toEqual([]);
    expect(told(silent)).toEqual([
      'Tidak ada kiriman terkonfirmasi selama 4 hari. Yang terakhir: 20 Nov 2026. Buka papan untuk melihat periode yang belum terkirim.',
    ]);
    expect(told({ ...silent, absenceDays: 4 })).toEqual([]);
  });

  test('says what is in the way', () => {
    expect(told({ ...silent, state: { ...facts(silent).state, pause: { until: null } } })[0]).toContain(
      'sedang dijeda',
    );
    expect(told({ ...silent, state: { ...facts(silent).state, isOnline: false } })[0]).toContain(
      'tidak tersambung ke jaringan',
    );
  });

  test('counts from when it was seen where nothing was ever confirmed', () => {
    const never = { ...silent, overview: { ...silent.overview, lastConfirmedAt: null } };
    expect(told(never)[0]).toMatch(/selama 3 hari\. Belum pernah ada kiriman yang diterima BIOS\./);
  });

  test('its end is told when something is confirmed', () => {
    const first = decideAlerts(facts(silent), {});
    expect(told({ report: { accepted: 1, confirmed: 1 } }, first.told)).toEqual([
      'Pengiriman ke BIOS pulih. Sekarang ada kiriman terkonfirmasi lagi. 2 data terkirim pada pengiriman terakhir.',
    ]);
    expect(told({ overview: { lastConfirmedAt: NOW - 5 * DAY, lastReport: null } }, first.told)).toEqual([]);
  });
});

describe('recovery', () => {
  test('is told once, when a pass has sent something', () => {
    const first = decideAlerts(facts({ report: refusedKey }), {});
    const nothingSent: Change = { report: { accepted: 0, mappings: [] } };
    expect(told(nothingSent, first.told)).toEqual([]);
    const second = decideAlerts(facts(), first.told);
    expect(second.alerts).toMatchObject([
      {
        kind: 'recovery',
        causes: ['key-refused'],
        title: 'Pengiriman ke BIOS pulih',
        text: 'Sekarang BIOS menerima kunci. 5 data terkirim pada pengiriman terakhir.',
      },
    ]);
    expect(told({}, second.told)).toEqual([]);
  });

  test('a relapse on the same day is told the next day only', () => {
    const first = decideAlerts(facts({ report: refusedKey }), {});
    const second = decideAlerts(facts(), first.told);
    expect(told({ report: refusedKey }, second.told)).toEqual([]);
    const tomorrow = { report: { ...refusedKey, endedAt: NOW + DAY }, now: NOW + DAY };
    expect(told(tomorrow, second.told)).toHaveLength(1);
  });

  test('a source is well only when a pass has read that very source', () => {
    const first = decideAlerts(
      facts({ report: { mappings: [mapping('bor', { failure: unreadable })] } }),
      {},
    );
    expect(told({ report: { mappings: [mapping('igd')] } }, first.told)).toEqual([]);
    expect(told({ report: { accepted: 0, mappings: [mapping('bor')] } }, first.told)).toEqual([
      'Pengiriman ke BIOS pulih. Sekarang sumber bor terbaca lagi.',
    ]);
  });

  test('several ends are one message', () => {
    const first = decideAlerts(
      facts({ report: { ...refusedKey, mappings: [mapping('igd', { failure: unreadable })] } }),
      {},
    );
    expect(told({}, first.told)).toEqual([
      'Pengiriman ke BIOS pulih. Sekarang BIOS menerima kunci; sumber Pasien IGD terbaca lagi. 5 data terkirim pada pengiriman terakhir.',
    ]);
  });

  test('what a person had to decide has no recovery', () => {
    const first = decideAlerts(facts({ overview: { needingAction: 12 } }), {});
    expect(told({}, first.told)).toEqual([]);
  });

  test('an engine that is only starting again proves nothing', () => {
    const problem = { code: 'damaged', message: 'Buku kirim rusak.', remedy: '-' };
    const first = decideAlerts(facts({ state: { worker: { kind: 'failed', problem } } }), {});
    expect(told({ state: { worker: { kind: 'restarting' }, overview: null } }, first.told)).toEqual([]);
    expect(told({ report: { accepted: 0 } }, first.told)).toEqual([
      'Pengiriman ke BIOS pulih. Sekarang mesin pengiriman bekerja lagi.',
    ]);
  });

  test('a bell that could not send is well when nothing is noted of it any more', () => {
    const notices = [{ code: 'ring-failed', message: 'Kunci belum diisi.', remedy: '-', at: NOW }];
    const first = decideAlerts(facts({ state: { notices } }), {});
    expect(told({ state: { notices }, now: NOW + DAY }, first.told)).toEqual([]);
    expect(told({}, first.told)[0]).toContain('pengiriman terjadwal berjalan lagi');
  });
});
