import { cp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'vite';
import { mainBundle, out, pageBundle, preloadBundle, workerBundle } from './bundles.ts';

/** Makes `out/`: main, worker and preload for Electron's Node, the page, and the tray's icons. */
await rm(out, { recursive: true, force: true });
await build(mainBundle);
await build(workerBundle);
await build(preloadBundle);
await build(pageBundle);
await cp(join(import.meta.dirname, '../electron/assets/tray'), join(out, 'tray'), { recursive: true });
