import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

const MAIN = join(import.meta.dirname, '../../cli/main.ts');

export interface CliResult {
  /** Null when a signal ended the process. */
  readonly exitCode: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** The command line as a process of its own. */
export interface CliProcess {
  readonly child: ChildProcess;
  readonly ended: Promise<CliResult>;
}

/** Starts the command line with an environment of its own; it does not outlive the test. */
export function startCli(
  arguments_: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): CliProcess {
  const { promise, resolve, reject } = Promise.withResolvers<CliResult>();
  const child = spawn(process.execPath, [MAIN, ...arguments_], {
    env: { ...inherited(), ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const texts = { stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => (texts.stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (texts.stderr += text));
  child.on('error', reject);
  child.on('close', (exitCode, signal) => resolve({ exitCode, signal, ...texts }));
  onTestFinished(() => void child.kill('SIGKILL'));
  return { child, ended: promise };
}

export function runCli(
  arguments_: readonly string[],
  environment?: Readonly<Record<string, string>>,
): Promise<CliResult> {
  return startCli(arguments_, environment).ended;
}

/** What a process needs to run at all: no keys, no proxies. */
function inherited(): Record<string, string> {
  const names = ['PATH', 'SystemRoot', 'TEMP', 'TMPDIR', 'NODE_COMPILE_CACHE'];
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = process.env[name];
      return value === undefined ? [] : [[name, value]];
    }),
  );
}
