import { randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmSync, watch, writeFileSync, type FSWatcher } from 'node:fs';
import { join } from 'node:path';
import { createCodec } from '../codec.ts';

/** What a later start tells the first one. */
export interface LaterStart {
  readonly args: readonly string[];
  readonly workingFolder: string;
  readonly additionalData: unknown;
}

/**
 * One instance per profile: the first writes its process id to a file and watches the folder, later ones leave
 * a message there. It answers at once, as Electron's lock does, and a killed instance leaves no lock.
 */
export class SingleInstance {
  readonly #codec = createCodec();
  readonly #hearLaterStart: (start: LaterStart) => void;
  #watcher: FSWatcher | undefined;
  #folder = '';

  constructor(hearLaterStart: (start: LaterStart) => void) {
    this.#hearLaterStart = hearLaterStart;
  }

  get isHeld(): boolean {
    return this.#watcher !== undefined;
  }

  /** True when this is the first instance; otherwise the first one hears of this start. */
  request(profileFolder: string, additionalData: unknown): boolean {
    if (this.isHeld) return true;
    this.#folder = join(profileFolder, '.single-instance');
    mkdirSync(this.#folder, { recursive: true });
    if (!this.#takeLock() && !(this.#removeLockOfTheDead() && this.#takeLock())) {
      this.#tell({ args: process.argv, workingFolder: process.cwd(), additionalData });
      return false;
    }
    this.#watcher = watch(this.#folder, (_kind, name) => this.#readMessage(name ?? '')).unref();
    process.once('exit', () => this.release());
    return true;
  }

  release(): void {
    if (!this.isHeld) return;
    this.#watcher?.close();
    this.#watcher = undefined;
    rmSync(this.#folder, { recursive: true, force: true });
  }

  get #lockFile(): string {
    return join(this.#folder, 'pid');
  }

  #takeLock(): boolean {
    try {
      writeFileSync(this.#lockFile, String(process.pid), { flag: 'wx' });
      return true;
    } catch {
      return false; // Somebody holds it.
    }
  }

  #removeLockOfTheDead(): boolean {
    try {
      process.kill(Number(readFileSync(this.#lockFile, 'utf8')), 0);
      return false;
    } catch {
      rmSync(this.#lockFile, { force: true });
      return true;
    }
  }

  #tell(start: LaterStart): void {
    const name = join(this.#folder, randomUUID());
    writeFileSync(`${name}.tmp`, this.#codec.encode(structuredClone({ ...start })));
    renameSync(`${name}.tmp`, `${name}.json`);
  }

  /** A message is announced more than once; only the first time it is still there. */
  #readMessage(name: string): void {
    const file = join(this.#folder, name);
    if (!name.endsWith('.json')) return;
    try {
      const start = this.#codec.decode(readFileSync(file, 'utf8'));
      rmSync(file);
      if (isLaterStart(start)) this.#hearLaterStart(start);
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
    }
  }
}

function isLaterStart(value: unknown): value is LaterStart {
  return typeof value === 'object' && value !== null && 'args' in value && 'workingFolder' in value;
}
