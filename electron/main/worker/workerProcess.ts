import { join } from 'node:path';
import { utilityProcess, type UtilityProcess } from 'electron/main';
import type { Port } from '../../worker/peer.ts';

/** The worker's process as its supervisor sees it. */
export interface WorkerProcess extends Port {
  /** Told once, with what is known of the cause. */
  onExit(listener: (code: number) => void): void;
  kill(): void;
}

const WORKER_NAME = 'kirim-bios-worker';

/** Starts the worker's bundle. Only after the application is ready. */
export function forkWorker(mainFolder: string): WorkerProcess {
  const child: UtilityProcess = utilityProcess.fork(join(mainFolder, '../worker/index.js'), [], {
    serviceName: WORKER_NAME,
  });
  return {
    post: (message) => child.postMessage(message),
    listen: (listener) => void child.on('message', listener),
    onExit: (listener) => void child.once('exit', listener),
    kill: () => void child.kill(),
  };
}
