import { cp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'vite';
import {
  mainBundle,
  out,
  outsidePackages,
  pageBundle,
  preloadBundle,
  root,
  workerBundle,
} from './bundles.ts';
import { writeLicences } from './writeLicences.ts';

/** Makes `out/`: main, worker and preload for Electron's Node, the page, the tray's icons, and the licences of what is in it. */
await rm(out, { recursive: true, force: true });
await build(mainBundle);
await build(workerBundle);
await build(preloadBundle);
await build(pageBundle);
await cp(join(root, 'electron/assets/tray'), join(out, 'tray'), { recursive: true });
writeLicences(root, out, outsidePackages);
