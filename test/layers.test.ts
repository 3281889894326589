import { readFileSync, globSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';

const tsconfigSchema = z.object({
  compilerOptions: z.object({ lib: z.array(z.string()), types: z.array(z.string()) }),
});

const root = join(import.meta.dirname, '..');

/**
 * What each layer may import from outside itself: other layers, and packages. Reports are React rendered to text; their
 * charts are shown by the page as well, so they do without Node.
 */
const layers: Readonly<Record<string, { layers: readonly string[]; forbidden: readonly RegExp[] }>> = {
  core: { layers: [], forbidden: [/^electron/, /^react/, /^@mantine/, /^jsdom/] },
  'core/report': {
    layers: ['core'],
    forbidden: [/^electron/, /^@mantine/, /^jsdom/, /^react-dom(?!\/server$)/],
  },
  'core/report/chart': { layers: ['core'], forbidden: [/^(?!react$)/] },
  simulator: { layers: ['core/catalogue'], forbidden: [/^electron/, /^react/] },
  cli: { layers: ['core', 'simulator'], forbidden: [/^electron/, /^react/] },
  electron: { layers: ['core', 'simulator'], forbidden: [/^react/, /^@mantine/] },
  // Its compiler knows no Node: whatever of the core needs it does not compile there.
  renderer: { layers: ['electron', 'core'], forbidden: [/^electron/, /^node:/] },
};

interface Import {
  readonly file: string;
  readonly specifier: string;
}

describe('layers', () => {
  test('no layer reaches where the design says it must not', () => {
    const imports = ['core', 'simulator', 'cli'].flatMap(importsOf);
    expect(imports.length).toBeGreaterThan(20);
    expect(imports.filter(isWrong)).toEqual([]);
  });

  test('the check sees a wrong import', () => {
    expect(isWrong({ file: 'core/a.ts', specifier: 'electron' })).toBe(true);
    expect(isWrong({ file: 'core/a.ts', specifier: '../cli/main.ts' })).toBe(true);
    expect(isWrong({ file: 'simulator/a.ts', specifier: '../core/run/run.ts' })).toBe(true);
    expect(isWrong({ file: 'simulator/a.ts', specifier: '../core/catalogue/catalogue.ts' })).toBe(false);
    expect(isWrong({ file: 'cli/a.ts', specifier: '../core/errors.ts' })).toBe(false);
    expect(isWrong({ file: 'core/run/a.ts', specifier: 'react' })).toBe(true);
    expect(isWrong({ file: 'core/report/a.ts', specifier: 'react-dom/server' })).toBe(false);
    expect(isWrong({ file: 'core/report/a.ts', specifier: 'react-dom/client' })).toBe(true);
    expect(isWrong({ file: 'core/report/chart/a.ts', specifier: 'node:fs' })).toBe(true);
    expect(isWrong({ file: 'core/report/chart/a.ts', specifier: '../../civilDate.ts' })).toBe(false);
    expect(isWrong({ file: 'renderer/a.tsx', specifier: 'electron/renderer' })).toBe(true);
    expect(isWrong({ file: 'electron/a.ts', specifier: '../renderer/App.tsx' })).toBe(true);
  });

  test('no layer but the page is checked with the DOM in scope, so that a use of it does not compile', () => {
    const { compilerOptions } = tsconfigSchema.parse(
      JSON.parse(readFileSync(join(root, 'tsconfig.json'), 'utf8')),
    );
    expect(compilerOptions.lib).toEqual(['es2024']);
    expect(compilerOptions.types).toEqual(['node']);
  });
});

function importsOf(layer: string): Import[] {
  return globSync(`${layer}/**/*.{ts,tsx}`, { cwd: root }).flatMap((file) => {
    const text = readFileSync(join(root, file), 'utf8');
    const found = text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g);
    return [...found].map((match) => ({ file, specifier: match[1] ?? '' }));
  });
}

/** The innermost layer that holds a file. */
function layerOf(file: string): string {
  const holders = Object.keys(layers).filter((layer) => file.startsWith(`${layer}/`));
  return holders.toSorted((one, other) => other.length - one.length)[0] ?? '';
}

function isWrong({ file, specifier }: Import): boolean {
  const layer = layerOf(file);
  const rule = layers[layer];
  if (rule === undefined) return true;
  if (!specifier.startsWith('.')) return rule.forbidden.some((pattern) => pattern.test(specifier));
  const target = relative(root, join(root, dirname(file), specifier));
  // The application's own name and version are nobody's layer.
  if (target === 'package.json') return false;
  return ![layer, ...rule.layers].some((allowed) => target.startsWith(`${allowed}/`));
}
