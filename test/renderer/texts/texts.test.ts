import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { messages } from '../../../renderer/messages.ts';
import { textsIn, textsInMarkup } from './shownTexts.ts';
import { parseFile } from './syntax.ts';
import { usedMessages } from './usedMessages.ts';

const root = join(import.meta.dirname, '../../..');
const files = globSync('renderer/**/*.{ts,tsx}', { cwd: root });
const parse = (file: string) => parseFile(file, readFileSync(join(root, file), 'utf8'));
const isMessages = (file: string) => file.startsWith(join('renderer', 'messages'));

/** Words that no Indonesian sentence has. */
const english =
  /\b(the|and|of|to|is|are|was|with|for|this|that|not|your|you|please|click|save|cancel|delete|close|open|failed|success|loading|settings|search|select|choose|must|should|invalid|missing|unknown|error|warning|update|from|by|on|off|yes|back|next|done)\b/i;

/** What is written in capitals is a name, as SELECT is. */
function isEnglish(text: string): boolean {
  return english.test(text.replace(/\b[A-Z]+\b/g, ''));
}

describe('texts of the window', () => {
  test('every message is shown somewhere', () => {
    const used = files.filter((file) => !isMessages(file)).flatMap((file) => [...usedMessages(parse(file))]);
    const paths = pathsOf(messages, '');
    expect(paths.length).toBeGreaterThan(300);
    expect(
      paths.filter(
        (path) =>
          !used.some((each) => each === path || each.startsWith(`${path}.`) || path.startsWith(`${each}.`)),
      ),
    ).toEqual([]);
  });

  test('no markup shows a text of its own', () => {
    const found = files.flatMap((file) => textsInMarkup(parse(file)).map((text) => `${file}: ${text}`));
    expect(found).toEqual([]);
  });

  test('no message is in English', () => {
    const found = files
      .filter(isMessages)
      .flatMap((file) => textsIn(parse(file)).map((text) => `${file}: ${text}`))
      .filter((text) => isEnglish(text.slice(text.indexOf(': '))));
    expect(found).toEqual([]);
  });

  test('the checks see what they are for', () => {
    const source = `
      const { actions, grid: cells } = messages.board;
      const texts = messages.log;
      function Other() { const texts = messages.help; return texts.c; }
      const shown = <p title="Judul" kind="Hal">Teks {messages.shell.title} {actions.send(1)} {cells[state]} {texts.a.b}</p>;
    `;
    const program = parseFile('shown.tsx', source);
    expect([...usedMessages(program)].toSorted()).toEqual([
      'board.actions.send',
      'board.grid',
      'help.a.b',
      'help.c',
      'log.a.b',
      'log.c',
      'shell.title',
    ]);
    expect(textsInMarkup(program)).toEqual(['Teks', 'Judul']);
    expect(isEnglish('Save the file')).toBe(true);
  });
});

/** The way to each text in an object of texts. */
function pathsOf(texts: object, path: string): string[] {
  return Object.entries(texts).flatMap(([key, value]: [string, unknown]) => {
    const here = path === '' ? key : `${path}.${key}`;
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? pathsOf(value, here)
      : [here];
  });
}
