import { builtinModules } from 'node:module';
import { cp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { build, type InlineConfig } from 'vite';

/** Makes `out/`: main, worker and preload for Electron's Node, and the page. */
const root = join(import.meta.dirname, '..');
const out = join(root, 'out');

/** What stays outside the bundles: Electron, Node, and what brings binaries of its own. */
const external = [/^electron(\/.*)?$/, /^node:/, ...builtinModules, 'better-sqlite3', 'oracledb'];

const shared = {
  root,
  configFile: false,
  logLevel: 'warn',
  publicDir: false,
} satisfies InlineConfig;

function nodeBundle(name: string, format: 'es' | 'cjs', fileName: string): InlineConfig {
  return {
    ...shared,
    resolve: { conditions: ['node'], mainFields: ['module', 'main'] },
    build: {
      outDir: join(out, name),
      target: 'node24',
      minify: false,
      sourcemap: false,
      ssr: join(root, `electron/${name}/index.ts`),
      rolldownOptions: { external, output: { format, entryFileNames: fileName } },
    },
    ssr: { noExternal: true, external: ['better-sqlite3', 'oracledb'] },
  };
}

const page: InlineConfig = {
  ...shared,
  root: join(root, 'renderer'),
  base: './',
  plugins: [react()],
  build: {
    outDir: join(out, 'renderer'),
    target: 'chrome150',
    emptyOutDir: false,
    modulePreload: { polyfill: false },
  },
};

await rm(out, { recursive: true, force: true });
await build(nodeBundle('main', 'es', 'index.js'));
await build(nodeBundle('worker', 'es', 'index.js'));
await build(nodeBundle('preload', 'cjs', 'index.cjs'));
await build(page);
await cp(join(root, 'electron/assets/tray'), join(out, 'tray'), { recursive: true });
