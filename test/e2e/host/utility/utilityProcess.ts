import { fork, type ChildProcess } from 'node:child_process';
import { EventEmitter } from 'node:events';
import { constants } from 'node:os';
import type { ForkOptions, UtilityProcess } from 'electron';
import { notImplemented } from '../notImplemented.ts';
import type { Parcel } from './parentPort.ts';

/** The double of one utility process: a child process of Node that ends with this one. */
export class UtilityProcessDouble extends EventEmitter implements UtilityProcess {
  /** Not Electron's: the name under which the app's metrics list it. */
  readonly name: string;
  readonly stdout: NodeJS.ReadableStream | null;
  readonly stderr: NodeJS.ReadableStream | null;
  #child: ChildProcess | undefined;
  #isSpawned = false;

  constructor(nodePath: string, modulePath: string, args: readonly string[] = [], options: ForkOptions = {}) {
    super();
    this.name = options.serviceName ?? 'Node Utility Process';
    const child = fork(modulePath, args, {
      execPath: nodePath,
      execArgv: [...(options.execArgv ?? []), ...nodeSwitches()],
      cwd: options.cwd,
      env: { ...(options.env ?? process.env) },
      stdio: [...stdioOf(options), 'ipc'],
      serialization: 'advanced',
    });
    this.#child = child;
    this.stdout = child.stdout;
    this.stderr = child.stderr;
    const killWithParent = (): void => {
      child.kill('SIGKILL');
    };
    process.once('exit', killWithParent);
    child.once('spawn', () => {
      this.#isSpawned = true;
      this.emit('spawn');
    });
    child.on('message', (parcel: Parcel) => this.emit('message', parcel.data));
    child.once('exit', (code, signal) => {
      process.off('exit', killWithParent);
      this.#child = undefined;
      this.emit('exit', code ?? constants.signals[signal ?? 'SIGKILL']);
    });
  }

  /** Undefined before the process runs and after it has ended. */
  get pid(): number | undefined {
    return this.#isSpawned ? this.#child?.pid : undefined;
  }

  /** A message to a process that has ended is dropped. */
  postMessage(message: unknown, transfer: readonly object[] = []): void {
    if (transfer.length > 0) notImplemented('UtilityProcess.postMessage with ports');
    const parcel: Parcel = { data: structuredClone(message) };
    if (this.#child?.connected === true) this.#child.send({ ...parcel });
  }

  kill(): boolean {
    return this.#child?.kill('SIGTERM') ?? false;
  }
}

/** A utility process only warns of a rejection that nobody handles. */
function nodeSwitches(): string[] {
  return [
    '--disable-warning=ExperimentalWarning',
    '--unhandled-rejections=warn',
    '--import',
    new URL('./register.ts', import.meta.url).href,
  ];
}

function stdioOf({ stdio = 'inherit' }: ForkOptions): ('pipe' | 'ignore' | 'inherit')[] {
  const outputs = Array.isArray(stdio) ? stdio.slice(1, 3) : [stdio, stdio];
  return ['ignore', ...outputs.map(stdioKind)];
}

function stdioKind(kind: unknown): 'pipe' | 'ignore' | 'inherit' {
  if (kind === 'pipe' || kind === 'ignore' || kind === 'inherit') return kind;
  throw new Error('stdio must be of the following values: inherit, pipe, ignore');
}
