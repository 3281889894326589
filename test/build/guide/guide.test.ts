import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { describe, expect, test } from 'vitest';
import { guideSections } from '../../../build/guide/guideSections.ts';
import { withTables } from '../../../build/guide/guideTables.ts';
import { pages } from '../../../electron/shellViews.ts';
import { messages } from '../../../renderer/messages.ts';
import { pictures } from '../../e2e/guide/pictures.ts';

const docs = join(import.meta.dirname, '../../../docs');
const path = join(docs, 'panduan-operator.md');
const guide = readFileSync(path, 'utf8');

describe('the operator’s guide', () => {
  test('says what the application says; `npm run guide` brings it up to date', async () => {
    const config = await resolveConfig(path);
    expect(guide).toBe(await format(withTables(guide), { ...config, filepath: path }));
  });

  test('shows the pictures that are made for it, and none is too large', () => {
    const shown = [...guide.matchAll(/\(gambar\/([\w-]+)\.png\)/g)].map(([, name]) => `${name}.png`);
    const made = new Set(pictures.map((name) => `${name}.png`));
    expect(new Set(shown)).toEqual(made);
    expect(new Set(readdirSync(join(docs, 'gambar')))).toEqual(made);
    for (const name of pictures) {
      expect(statSync(join(docs, 'gambar', `${name}.png`)).size, name).toBeLessThan(150_000);
    }
  });

  test('has a section for every page, and its links lead to sections', () => {
    const sections = guideSections(guide);
    const titles = sections.map(({ title }) => title);
    const told = pages.filter((page) => page !== 'start' && page !== 'help');
    expect(told.map((page) => messages.shell.pages[page]).filter((name) => !titles.includes(name))).toEqual(
      [],
    );
    const ids = new Set(sections.map(({ id }) => id));
    const links = sections.flatMap(({ html }) =>
      [...html.matchAll(/#\/help\/([^"]+)"/g)].map(([, id]) => id ?? ''),
    );
    expect(links.length).toBeGreaterThan(0);
    expect(links.filter((id) => !ids.has(id))).toEqual([]);
  });
});
