/** Loaded before the app: remembers its utility processes, so that a test can kill one. */
import type { UtilityProcess } from 'electron';

interface RecordedWorker {
  readonly serviceName: string;
  readonly process: UtilityProcess;
}

declare global {
  /** All that were ever forked, in order. */
  var recordedWorkers: RecordedWorker[];
}

const electron: typeof Electron.CrossProcessExports = require('electron');
globalThis.recordedWorkers = [];

const { fork } = electron.utilityProcess;
electron.utilityProcess.fork = (modulePath, args, options) => {
  const process = fork(modulePath, args, options);
  globalThis.recordedWorkers.push({ serviceName: options?.serviceName ?? '', process });
  return process;
};
