import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createDraftCalls } from '../../../electron/main/draftCalls.ts';
import { temporaryFolder } from '../../support/temporaryFolder.ts';

function drafts() {
  const path = join(temporaryFolder(), 'rancangan.json');
  return { path, calls: createDraftCalls(path) };
}

test('drafts are found by the next start, each under its name', async () => {
  const { path, calls } = drafts();
  expect(await calls.listDrafts()).toEqual({ ok: true, value: {} });
  await Promise.all([calls.keepDraft('satu', { step: 'source' }), calls.keepDraft('dua', { step: 'table' })]);
  await calls.keepDraft('satu', { step: 'fields' });
  expect(await createDraftCalls(path).listDrafts()).toEqual({
    ok: true,
    value: { satu: { step: 'fields' }, dua: { step: 'table' } },
  });
  await calls.keepDraft('dua', null);
  expect(await calls.listDrafts()).toEqual({ ok: true, value: { satu: { step: 'fields' } } });
});

test('a secret is refused and stands in no file', async () => {
  const { path, calls } = drafts();
  await calls.keepDraft('satu', { step: 'source' });
  const refused = await calls.keepDraft('dua', { source: { password: 'RAHASIA-UJI' } });
  expect(refused).toMatchObject({ ok: false, problem: { code: 'secret-inside' } });
  expect(readFileSync(path, 'utf8')).not.toContain('RAHASIA-UJI');
});

test('what is too large is refused', async () => {
  const { calls } = drafts();
  const refused = await calls.keepDraft('besar', { text: 'x'.repeat(200_001) });
  expect(refused).toMatchObject({ ok: false, problem: { code: 'draft-too-long' } });
});

test('a damaged file holds nothing and can be written anew', async () => {
  const { path, calls } = drafts();
  writeFileSync(path, '{"satu": {');
  expect(await calls.listDrafts()).toEqual({ ok: true, value: {} });
  await calls.keepDraft('satu', {});
  expect(await calls.listDrafts()).toEqual({ ok: true, value: { satu: {} } });
});
