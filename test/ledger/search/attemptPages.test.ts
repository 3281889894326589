import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { LoggedAttempt } from '../../../core/ledger/attemptLog.ts';
import { openLedger, openLedgerReadOnly, type Ledger } from '../../../core/ledger/openLedger.ts';
import type { AttemptQuery } from '../../../core/ledger/search/attemptQuery.ts';
import { queueEntry } from '../../support/queueEntry.ts';

const ATTEMPTS = 700;
const DATASETS = ['keuangan/akuntansi/penerimaan', 'kesehatan/layanan/pasien_igd', 'milik/lain'];
const CLINICS = ['Poli Anak', 'Poli Bedah', 'Émergency', 'IGD (24 jam)'];
const opened: { folder: string; ledger: Ledger | null } = { folder: '', ledger: null };

beforeAll(() => {
  opened.folder = mkdtempSync(join(tmpdir(), 'kirim-bios-test-'));
  opened.ledger = openLedger(join(opened.folder, 'ledger.sqlite'));
  fill(opened.ledger);
});

afterAll(() => {
  opened.ledger?.close();
  rmSync(opened.folder, { recursive: true });
});

describe('looking through the log', () => {
  test('finds what one by one would find, in pages that leave out nothing and repeat nothing', () => {
    const all = everything();
    fc.assert(
      fc.property(queries, fc.integer({ min: 1, max: 90 }), (query, limit) => {
        const expected = all.filter((attempt) => isWanted(attempt, query)).map(({ id }) => id);
        expect(downwards(query, limit)).toEqual(expected);
        expect(upwards(query, limit)).toEqual(expected.toReversed());
        expect(attempts().count(query)).toBe(expected.length);
      }),
      { numRuns: 150 },
    );
  });

  test('says whether there is more on either side', () => {
    const query = { environment: 'training' };
    const newest = attempts().page(query, { at: 'newest' }, 10);
    expect(newest).toMatchObject({ hasNewer: false, hasOlder: true });
    const before = newest.attempts.at(-1)?.id ?? 0;
    expect(attempts().page(query, { at: 'before', id: before }, 10)).toMatchObject({
      hasNewer: true,
      hasOlder: true,
    });
    expect(attempts().page(query, { at: 'oldest' }, 10)).toMatchObject({ hasNewer: true, hasOlder: false });
    expect(attempts().page({ text: 'tidakada' }, { at: 'newest' }, 10)).toEqual({
      attempts: [],
      hasNewer: false,
      hasOlder: false,
    });
  });

  test('jumps to any row of the list that began with an attempt', () => {
    const all = everything();
    fc.assert(
      fc.property(
        queries,
        fc.integer({ min: 1, max: ATTEMPTS }),
        fc.integer({ min: 0, max: ATTEMPTS }),
        fc.integer({ min: 1, max: 90 }),
        (query, upTo, skip, limit) => {
          const list = all.filter((attempt) => attempt.id <= upTo && isWanted(attempt, query));
          const rows = attempts().rows(query, { upTo, skip, limit });
          expect(rows).toEqual(list.slice(skip, skip + limit));
        },
      ),
      { numRuns: 150 },
    );
  });

  test('jumps to an instant', () => {
    const { attempts: found } = attempts().page({}, { at: 'time', instant: startOf(350) }, 3);
    expect(found.map(({ id }) => id)).toEqual([350, 349, 348]);
    expect(attempts().page({}, { at: 'time', instant: 0 }, 3)).toMatchObject({
      attempts: [],
      hasNewer: true,
    });
  });

  test('shows one attempt whole', () => {
    expect(attempts().find(3)).toMatchObject({ id: 3, runId: 1, mapping: expect.any(String) });
    expect(attempts().find(9999)).toBeUndefined();
  });

  test('works beside the process that writes', () => {
    const reader = openLedgerReadOnly(join(opened.folder, 'ledger.sqlite'));
    expect(reader?.attempts.page({ text: 'anak' }, { at: 'newest' }, 5).attempts).toHaveLength(5);
    reader?.close();
  });
});

describe('words', () => {
  test.each([
    ['a number as a person here writes it', '1.000.007', 'jumlah', '1000007'],
    ['with decimals', '1.000.007,50', 'jumlah', '1000007.5'],
    ['a day as a person here writes it', '5/3/2025', 'tgl_transaksi', '2025-03-05'],
    ['the beginning of a month', '2025-02', 'tgl_transaksi', '2025-02'],
    ['the beginning of a name, in whatever case', 'POLI bed', 'nama_poli', 'Poli Bedah'],
    ['a letter without its sign', 'emerg', 'nama_poli', 'Émergency'],
    ['a word in brackets', '24 jam', 'nama_poli', 'IGD (24 jam)'],
  ])('%s is found', (_what, text, field, value) => {
    const found = downwards({ text }, 100).map((id) => attempts().find(id)?.payload ?? '');
    expect(found.length).toBeGreaterThan(0);
    for (const payload of found) expect(JSON.parse(payload)[field]).toContain(value);
  });

  test('of the answer and of the dataset are found', () => {
    expect(downwards({ text: 'MSG20005 ditolak' }, 500)).toEqual(downwards({ outcomes: ['rejected'] }, 500));
    expect(downwards({ text: 'pasien_igd' }, 500)).toEqual(downwards({ datasets: [DATASETS[1] ?? ''] }, 500));
  });

  test.each(['"', '*', '~e1', 'a OR b', "');--", '((', '-', '.', ' '])('%j breaks nothing', (text) => {
    expect(() => attempts().page({ text }, { at: 'newest' }, 5)).not.toThrow();
  });
});

const maybe = <Value>(values: fc.Arbitrary<Value>) => fc.option(values, { nil: undefined });
const days = fc.integer({ min: 0, max: 420 }).map(dayOf);

const queries: fc.Arbitrary<AttemptQuery> = fc.record({
  environment: maybe(fc.constantFrom('training', 'production')),
  datasets: maybe(fc.subarray([...DATASETS, 'tidak/ada'])),
  mappings: maybe(fc.subarray(['satu', 'dua'])),
  outcomes: maybe(fc.subarray(['accepted', 'rejected', 'unknown'])),
  kind: maybe(fc.constantFrom('send' as const, 'read-back' as const)),
  runId: maybe(fc.integer({ min: 1, max: 3 })),
  from: maybe(days),
  to: maybe(days),
  text: maybe(fc.constantFrom('poli', 'poli anak', 'anak', '2026-01', '100000', 'ditolak', 'penerimaan')),
});

function attempts(): Ledger['attempts'] {
  if (opened.ledger === null) throw new Error('The ledger is not open.');
  return opened.ledger.attempts;
}

/** Newest first. */
function everything(): readonly LoggedAttempt[] {
  return [...attempts().all({})].toReversed();
}

function downwards(query: AttemptQuery, limit: number): readonly number[] {
  const ids: number[] = [];
  for (let page = attempts().page(query, { at: 'newest' }, limit); ;) {
    ids.push(...page.attempts.map(({ id }) => id));
    if (!page.hasOlder) return ids;
    page = attempts().page(query, { at: 'before', id: ids.at(-1) ?? 0 }, limit);
  }
}

function upwards(query: AttemptQuery, limit: number): readonly number[] {
  const ids: number[] = [];
  for (let page = attempts().page(query, { at: 'oldest' }, limit); ;) {
    ids.push(...page.attempts.map(({ id }) => id).toReversed());
    if (!page.hasNewer) return ids;
    page = attempts().page(query, { at: 'after', id: ids.at(-1) ?? 0 }, limit);
  }
}

function isWanted(attempt: LoggedAttempt, query: AttemptQuery): boolean {
  const { environment, datasets, mappings, outcomes, kind, runId, from, to, text = '' } = query;
  const values: object = JSON.parse(attempt.payload);
  const words = [...Object.values(values), attempt.message, attempt.dataset].join(' ').toLowerCase();
  return (
    (environment === undefined || attempt.environment === environment) &&
    (datasets === undefined || datasets.includes(attempt.dataset)) &&
    (mappings === undefined || mappings.includes(attempt.mapping)) &&
    (outcomes === undefined || outcomes.includes(attempt.outcome)) &&
    (kind === undefined || attempt.kind === kind) &&
    (runId === undefined || attempt.runId === runId) &&
    (from === undefined || attempt.date >= from) &&
    (to === undefined || attempt.date <= to) &&
    text.split(' ').every((word) => words.split(/[ /]/).some((known) => known.startsWith(word)))
  );
}

/** Attempts of all kinds, each with a record of its own. */
function fill(ledger: Ledger): void {
  const runs = ['training', 'production', 'training'].map((environment) =>
    ledger.runs.start('send', environment, 0),
  );
  ledger.transaction(() => {
    for (let index = 1; index <= ATTEMPTS; index += 1) addAttempt(ledger, index, runs[index % 3] ?? 1);
  });
}

function addAttempt(ledger: Ledger, index: number, runId: number): void {
  const environment = runId === 2 ? 'production' : 'training';
  const date = dayOf((index * 37) % 420);
  const clinic = CLINICS[index % 4] ?? '';
  const payload = JSON.stringify({
    tgl_transaksi: date,
    nama_poli: clinic,
    jumlah: `${1_000_000 + index}.5`,
  });
  ledger.records.queue(
    {
      ...queueEntry('1', { environment, date, mapping: index % 5 === 0 ? 'dua' : 'satu' }),
      dataset: DATASETS[index % 7 === 0 ? 2 : index % 2] ?? '',
      naturalKey: JSON.stringify([date, String(index)]),
      dimension: JSON.stringify([String(index)]),
      payload,
    },
    runId,
    0,
  );
  const [record] = ledger.records.claim(environment, 0, 1, []);
  if (record === undefined) throw new Error('nothing was claimed');
  const state = index % 11 === 0 ? 'rejected' : index % 13 === 0 ? 'unknown' : 'accepted';
  ledger.records.settle(
    record,
    { state, biosHolds: 'in-doubt', isFailure: false, nextTryAt: Number.MAX_SAFE_INTEGER },
    {
      runId,
      kind: index % 17 === 0 ? 'read-back' : 'send',
      startedAt: startOf(index),
      durationMs: 1,
      code: state === 'rejected' ? 'MSG20005' : null,
      httpStatus: 200,
      message: state === 'rejected' ? 'Parameter ditolak.' : 'disimpan',
    },
  );
}

function startOf(index: number): number {
  return Date.UTC(2026, 0, 1) + index * 60_000;
}

/** From December 2024 on, over two ends of a year. */
function dayOf(index: number): string {
  return new Date(Date.UTC(2024, 11, 1) + index * 86_400_000).toISOString().slice(0, 10);
}
