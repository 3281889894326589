import { gzipSync } from 'node:zlib';
import { build, type InlineConfig, type Rolldown } from 'vite';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { mainBundle, pageBundle, preloadBundle, workerBundle } from '../../build/bundles.ts';

/** As much compressed script as the first page may take, bytes; whoever needs more must say why here. */
const FIRST_LOAD_LIMIT = 240_000;

async function chunksOf(config: InlineConfig): Promise<readonly Rolldown.OutputChunk[]> {
  const made = await build({ ...config, build: { ...config.build, write: false } });
  const outputs = Array.isArray(made) ? made : [made];
  return outputs.flatMap((each) =>
    'output' in each ? each.output.filter((part) => part.type === 'chunk') : [],
  );
}

function packagesIn(chunks: readonly Rolldown.OutputChunk[]): ReadonlySet<string> {
  const names = chunks.flatMap(({ moduleIds }) =>
    moduleIds.flatMap((id) => /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(id)?.[1] ?? []),
  );
  return new Set(names);
}

describe('bundles', () => {
  // Vitest's own value would bring React as its developers use it, which is half as large again.
  beforeAll(() => void vi.stubEnv('NODE_ENV', 'production'));
  afterAll(() => void vi.unstubAllEnvs());

  test('main holds no library of spreadsheets, databases or reports, also none to be loaded later', async () => {
    const chunks = await chunksOf(mainBundle);
    const outside = new Set(chunks.flatMap(({ imports, dynamicImports }) => [...imports, ...dynamicImports]));
    const names = new Set([...packagesIn(chunks), ...outside]);
    expect(names).toContain('zod');
    const foreign = [
      'better-sqlite3',
      '@e965/xlsx',
      'hucre',
      'papaparse',
      'mysql2',
      'pg',
      'tedious',
      'oracledb',
      'node-firebird',
      'mdb-reader',
      'dbffile',
      'axios',
      'react',
      'react-dom',
    ];
    expect(foreign.filter((name) => names.has(name))).toEqual([]);
    expect(
      chunks
        .flatMap(({ moduleIds }) => moduleIds)
        .filter((id) => /core\/(ledger|run|bios|engine)\//.test(id)),
    ).toEqual([]);
  });

  test('the worker holds libraries as they are made for production', async () => {
    const ids = (await chunksOf(workerBundle)).flatMap(({ moduleIds }) => moduleIds);
    expect(ids.filter((id) => id.includes('react-dom-server')).length).toBeGreaterThan(0);
    expect(ids.filter((id) => id.includes('.development.'))).toEqual([]);
  });

  test('the preload is one script that requires nothing but Electron', async () => {
    const chunks = await chunksOf(preloadBundle);
    expect(chunks).toHaveLength(1);
    expect(chunks.flatMap(({ imports }) => imports)).toEqual(['electron/renderer']);
    expect([...packagesIn(chunks)]).toEqual([]);
  });

  test('the home screen loads little enough script', async () => {
    const chunks = await chunksOf(pageBundle);
    const byName = new Map(chunks.map((chunk) => [chunk.fileName, chunk]));
    const needed = new Set<string>();
    const need = (name: string): void => {
      if (needed.has(name)) return;
      needed.add(name);
      for (const next of byName.get(name)?.imports ?? []) need(next);
    };
    for (const { fileName, isEntry, facadeModuleId } of chunks) {
      if (isEntry || facadeModuleId?.endsWith('/BoardPage.tsx') === true) need(fileName);
    }
    const size = [...needed].reduce((sum, name) => sum + gzipSync(byName.get(name)?.code ?? '').length, 0);
    expect(needed.size).toBeGreaterThan(1);
    expect(size).toBeGreaterThan(50_000);
    expect(size).toBeLessThanOrEqual(FIRST_LOAD_LIMIT);
  });
});
