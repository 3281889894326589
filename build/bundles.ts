import { builtinModules } from 'node:module';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import type { InlineConfig } from 'vite';
import { guidePlugin } from './guide/guidePlugin.ts';

export const root = join(import.meta.dirname, '..');

/** Where everything that runs is put. */
export const out = join(root, 'out');

/** Packages that are packed beside the bundles: one with a binary, one that loads its own files by name. */
export const outsidePackages = ['better-sqlite3', 'oracledb'] as const;

/** What stays outside the bundles. */
const external = [/^electron(\/.*)?$/, /^node:/, ...builtinModules, ...outsidePackages];

/** Where each bundle lists the packages in it. */
const license = { fileName: '.vite/license.json' };

const shared = { root, configFile: false, logLevel: 'warn', publicDir: false } satisfies InlineConfig;

/** axios brings a list of all media types along for its FormData; what we send is plain text. */
const formData = join(root, 'build/formData.ts');

function nodeBundle(name: string, format: 'es' | 'cjs', fileName: string): InlineConfig {
  return {
    ...shared,
    // Vite leaves it to be asked at run time, where nobody sets it: React would come as its developers use it.
    define: { 'process.env.NODE_ENV': JSON.stringify('production') },
    resolve: { conditions: ['node'], mainFields: ['module', 'main'], alias: { 'form-data': formData } },
    build: {
      outDir: join(out, name),
      target: 'node24',
      minify: false,
      chunkSizeWarningLimit: 4000,
      sourcemap: false,
      license,
      ssr: join(root, `electron/${name}/index.ts`),
      rolldownOptions: { external, output: { format, entryFileNames: fileName } },
    },
    ssr: { noExternal: true, external: [...outsidePackages] },
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
  plugins: [react(), guidePlugin()],
  build: {
    outDir: join(out, 'renderer'),
    target: 'chrome150',
    emptyOutDir: false,
    // The page may show pictures of its own only as files.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    manifest: true,
    license,
    // test/build/bundles.test.ts holds the limit that counts.
    chunkSizeWarningLimit: 1000,
  },
};
