import { describe, expect, test } from 'vitest';
import { datasetById, loadCatalogue } from '../../../core/catalogue/catalogue.ts';
import { mappingSettingsSchema } from '../../../core/settings.ts';
import {
  withDataset,
  withFile,
  withReading,
  withSheet,
  withSuggestedBindings,
  withSuggestedShape,
} from '../../../renderer/pages/mappings/draft/changes.ts';
import {
  draftOf,
  isBegun,
  newDraft,
  readDraft,
  type Draft,
} from '../../../renderer/pages/mappings/draft/draft.ts';
import { idOf, mappingOf } from '../../../renderer/pages/mappings/draft/mappingOf.ts';
import { emptyServerForm, withKind } from '../../../renderer/pages/mappings/draft/serverForm.ts';
import { sourceOf } from '../../../renderer/pages/mappings/draft/sourceDraft.ts';
import { firstGap, gapOf, reachableSteps } from '../../../renderer/pages/mappings/draft/stepGaps.ts';

const penerimaan = 'keuangan/akuntansi/penerimaan';
const catalogue = loadCatalogue();
const dataset = datasetById(catalogue, penerimaan);
const suggestions = ['tgl_transaksi', 'kd_akun', 'jumlah'].map((field) => ({
  field,
  column: field.toUpperCase(),
  score: 1,
  reason: '',
}));

const begun = (): Draft => withFile(newDraft('baru-1', penerimaan), '/data/buku.xlsx');
const bound = (): Draft => withSuggestedBindings(begun(), suggestions);

describe('a draft becomes a mapping', () => {
  test('once dataset, source and fields are there', () => {
    expect(mappingOf(newDraft('baru-1', penerimaan), [])).toBeNull();
    const mapping = mappingOf(bound(), []);
    expect(mappingSettingsSchema.parse(mapping)).toEqual(mapping);
    expect(mapping).toMatchObject({
      id: 'penerimaan',
      source: { kind: 'file', path: '/data/buku.xlsx' },
      bindings: { kd_akun: { from: 'column', column: 'KD_AKUN' } },
    });
    expect(mapping).not.toHaveProperty('shape');
  });

  test('with a name that no other mapping has', () => {
    const draft = bound();
    expect(idOf(draft, ['penerimaan'])).toBe('penerimaan-2');
    expect(idOf(draft, ['penerimaan', 'penerimaan-2'])).toBe('penerimaan-3');
    expect(idOf({ ...draft, id: 'tetap' }, ['penerimaan'])).toBe('tetap');
  });

  test('and a mapping that is opened for a change comes back as it was', () => {
    const mapping = mappingSettingsSchema.parse({
      id: 'simrs',
      dataset: penerimaan,
      source: {
        kind: 'mysql',
        host: '10.0.0.1',
        user: 'baca',
        database: 'simrs',
        query: 'SELECT 1',
        tls: { mode: 'off' },
      },
      bindings: { jumlah: { from: 'constant', value: '1' } },
      filter: [{ test: 'not-empty', column: 'A' }],
      shape: { kind: 'group', fill: 'zero' },
      schedule: { startDate: '2026-01-01', days: 'working' },
      lookBackDays: 30,
      unit: 'Keuangan',
    });
    expect(mappingOf(draftOf(mapping), [])).toEqual(mapping);
  });

  test.each(['mysql', 'postgresql', 'sqlserver', 'oracle', 'firebird'] as const)(
    'from a server of the kind %s',
    (kind) => {
      const form = { ...emptyServerForm(kind), host: 'simrs', user: 'baca', database: 'rs' };
      const source = {
        kind: 'server' as const,
        form,
        reads: 'table' as const,
        table: 'jurnal',
        query: 'SELECT 1',
      };
      const settings = sourceOf(source);
      expect(settings).toMatchObject({ kind, host: 'simrs', table: 'jurnal' });
      expect(settings).not.toHaveProperty('query');
      expect(sourceOf({ ...source, form: { ...form, host: ' ' } })).toBeNull();
    },
  );
});

test('another kind of server brings its own port, but not in place of one that was typed', () => {
  expect(withKind(emptyServerForm('mysql'), 'postgresql').port).toBe(5432);
  expect(withKind({ ...emptyServerForm('mysql'), port: 3307 }, 'postgresql').port).toBe(3307);
});

describe('what was decided', () => {
  test('is not overruled by suggestions', () => {
    const changed = { ...bound(), bindings: {} };
    expect(withSuggestedBindings(changed, suggestions)).toBe(changed);
    const shaped = { ...bound(), chosen: { bindings: true, shape: true, schedule: true } };
    expect(withSuggestedShape(shaped, { kind: 'group' })).toBe(shaped);
    expect(withSuggestedShape(bound(), { kind: 'group' }).shape).toEqual({ kind: 'group' });
  });

  test('begins anew with another dataset, sheet or table', () => {
    expect(withDataset(bound(), 'kesehatan/layanan/bor')).toMatchObject({
      bindings: {},
      chosen: { bindings: false },
    });
    expect(withSheet(bound(), { table: 'Sheet2' })).toMatchObject({
      bindings: {},
      source: { table: 'Sheet2' },
    });
    const server: Draft = {
      ...bound(),
      source: { kind: 'server', form: emptyServerForm(), reads: 'query', table: null, query: 'SELECT 1' },
    };
    expect(withReading(server, { table: 'jurnal', reads: 'table' }).bindings).toEqual({});
    expect(withReading(server, { query: 'SELECT 2' }).bindings).toEqual(server.bindings);
  });

  test('stays when a mapping that there is gets another file', () => {
    const editing = { ...bound(), editing: 'penerimaan' };
    expect(withFile(editing, '/data/baru.xlsx').bindings).toEqual(editing.bindings);
    expect(withFile(bound(), '/data/baru.xlsx').bindings).toEqual({});
  });
});

describe('steps', () => {
  test('can be reached as far as all before them are complete', () => {
    const empty = newDraft('baru-1', null);
    expect([...reachableSteps(empty, null)]).toEqual(['dataset', 'source']);
    expect([...reachableSteps(withFile(empty, '/a.xlsx'), null)]).toEqual(['dataset', 'source', 'table']);
    expect([...reachableSteps(begun(), dataset)]).toEqual(['dataset', 'source', 'table', 'fields']);
    expect([...reachableSteps(bound(), dataset)]).toContain('check');
  });

  test('tell what is missing', () => {
    expect(gapOf('fields', begun(), dataset)).toEqual({
      kind: 'fields',
      names: ['tgl_transaksi', 'kd_akun', 'jumlah'],
    });
    expect(firstGap(bound(), dataset)).toBeNull();
    const counted: Draft = {
      ...bound(),
      bindings: { tgl_transaksi: { from: 'run-date' }, kd_akun: { from: 'constant', value: '' } },
      shape: { kind: 'group', fields: { jumlah: { aggregate: 'count' } } },
    };
    expect(gapOf('fields', counted, dataset)).toEqual({ kind: 'fields', names: ['kd_akun'] });
  });

  test('ask how often a dataset is due of which nobody knows', () => {
    const unknown = datasetById(catalogue, 'kesehatan/layanan/sertifikat');
    const schedule = { startDate: '2026-01-01' };
    const draft = draftOf(
      mappingSettingsSchema.parse({
        id: 'a',
        dataset: unknown.id,
        source: { kind: 'file', path: 'a' },
        bindings: {},
        schedule,
      }),
    );
    expect(gapOf('rules', draft, unknown)).toEqual({ kind: 'rhythm' });
    expect(gapOf('rules', { ...draft, schedule: null }, unknown)).toBeNull();
  });

  test('a dataset whose fields nobody has published ends the way', () => {
    const unpublished = datasetById(catalogue, 'pendidikan/layanan/jumlah_haki');
    expect(gapOf('dataset', newDraft('a', unpublished.id), unpublished)).toEqual({ kind: 'unpublished' });
  });
});

test('a kept draft is read again, and one of another version is left aside', () => {
  const draft = bound();
  expect(readDraft(JSON.parse(JSON.stringify(draft)))).toEqual(draft);
  expect(readDraft({ ...draft, version: 2 })).toBeNull();
  expect(readDraft(undefined)).toBeNull();
  expect([isBegun(newDraft('a', null)), isBegun(draft)]).toEqual([false, true]);
});
