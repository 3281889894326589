import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import { expect, test } from 'vitest';
import { iconFiles } from '../../build/iconFiles.ts';
import { trayStatuses } from '../../electron/main/tray/trayStatus.ts';

const root = join(import.meta.dirname, '../..');
const files = iconFiles();

test('the committed icons are the ones that the drawings give; `npm run icons` makes them anew', () => {
  const stale = files.filter(({ path, bytes }) => !readFileSync(join(root, path)).equals(bytes));
  expect(stale.map(({ path }) => path)).toEqual([]);
});

test('no icon lies about that the drawings do not give', () => {
  const present = globSync(['build/*.{ico,png}', 'electron/assets/**/*.{ico,png}'], { cwd: root });
  const made = files.map(({ path }) => path);
  expect(present.map((path) => path.replaceAll('\\', '/')).toSorted()).toEqual(made.toSorted());
});

test.each(['light', 'dark'])(
  'on a %s taskbar every two states differ in shape, not only in colour',
  (bar) => {
    const shapes = trayStatuses.map((status) => shapeOf(`electron/assets/tray/${status}-${bar}.png`));
    for (const [index, shape] of shapes.entries()) {
      for (const other of shapes.slice(index + 1)) expect(differing(shape, other)).toBeGreaterThan(20);
    }
  },
);

test('the drawings hold no text, for fonts differ from machine to machine', () => {
  for (const file of globSync('build/icons/*.svg', { cwd: root })) {
    expect(readFileSync(join(root, file), 'utf8')).not.toContain('<text');
  }
});

/** Which of the 576 pixels are inked. */
function shapeOf(path: string): readonly boolean[] {
  const png = files.find((file) => file.path === path)?.bytes ?? Buffer.alloc(0);
  const href = `data:image/png;base64,${png.toString('base64')}`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="24" height="24"><image width="24" height="24" href="${href}"/></svg>`;
  const { pixels } = new Resvg(svg).render();
  return Array.from({ length: 24 * 24 }, (_, index) => (pixels[4 * index + 3] ?? 0) > 127);
}

function differing(one: readonly boolean[], other: readonly boolean[]): number {
  return one.filter((isInked, index) => isInked !== other[index]).length;
}
