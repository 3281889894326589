import { spawnSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { temporaryFolder } from './temporaryFolder.ts';

/** A disk of its own that can be filled. */
export interface SmallDisk {
  readonly folder: string;
  /** Leaves so many bytes. */
  fill(leave: number): void;
  /** Gives back what `fill` took. */
  empty(): void;
}

/** Mounting needs rights that not everybody has; null without them. */
export function smallDisk(bytes: number): SmallDisk | null {
  const folder = temporaryFolder();
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${bytes}`, 'none', folder]);
  if (mounted.status !== 0) return null;
  onTestFinished(() => void spawnSync('umount', [folder]));
  const filler = join(folder, 'filler');
  return {
    folder,
    fill(leave) {
      const step = 4096;
      let size = 0;
      const free = freeBytes(folder);
      size = Math.max(0, Math.floor((free - leave) / step) * step);
      writeFileSync(filler, Buffer.alloc(size));
    },
    empty: () => rmSync(filler),
  };
}

function freeBytes(folder: string): number {
  const { stdout } = spawnSync('df', ['--output=avail', '-B1', folder], { encoding: 'utf8' });
  return Number(stdout.trim().split('\n').at(-1));
}
