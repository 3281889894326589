import { builtinModules } from 'node:module';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import type { InlineConfig } from 'vite';

const root = join(import.meta.dirname, '..');

/** Where everything that runs is put. */
export const out = join(root, 'out');

/** What stays outside the bundles: Electron, Node, and what brings binaries of its own. */
const external = [/^electron(\/.*)?$/, /^node:/, ...builtinModules, 'better-sqlite3', 'oracledb'];

const shared = { root, configFile: false, logLevel: 'warn', publicDir: false } satisfies InlineConfig;

/** axios brings a list of all media types along for its FormData; what we send is plain text. */
const formData = join(root, 'build/formData.ts');

function nodeBundle(name: string, format: 'es' | 'cjs', fileName: string): InlineConfig {
  return {
    ...shared,
    resolve: { conditions: ['node'], mainFields: ['module', 'main'], alias: { 'form-data': formData } },
    build: {
      outDir: join(out, name),
      target: 'node24',
      minify: false,
      chunkSizeWarningLimit: 4000,
      sourcemap: false,
      license: { fileName: '.vite/license.json' },
      ssr: join(root, `electron/${name}/index.ts`),
      rolldownOptions: { external, output: { format, entryFileNames: fileName } },
    },
    ssr: { noExternal: true, external: ['better-sqlite3', 'oracledb'] },
  };
}

export const mainBundle = nodeBundle('main', 'es', 'index.js');
export const workerBundle = nodeBundle('worker', 'es', 'index.js');
/** A sandboxed preload is a plain script. */
export const preloadBundle = nodeBundle('preload', 'cjs', 'index.cjs');

export const pageBundle: InlineConfig = {
  ...shared,
  root: join(root, 'renderer'),
  base: './',
  plugins: [react()],
  build: {
    outDir: join(out, 'renderer'),
    target: 'chrome150',
    emptyOutDir: false,
    modulePreload: { polyfill: false },
    manifest: true,
    license: { fileName: '.vite/license.json' },
    // test/build/bundles.test.ts holds the limit that counts.
    chunkSizeWarningLimit: 1000,
  },
};
