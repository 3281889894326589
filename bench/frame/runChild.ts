import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { z } from 'zod';

const run = promisify(execFile);
const LONGEST_OUTPUT = 64 * 1024 * 1024;

/** Runs a program to its end and gives what it printed. Rejects where it fails. */
export async function runChild(command: string, args: readonly string[]): Promise<string> {
  const { stdout } = await run(command, [...args], { maxBuffer: LONGEST_OUTPUT });
  return stdout;
}

/** Runs a program that prints one JSON value. */
export async function runForJson<Schema extends z.ZodType>(
  schema: Schema,
  command: string,
  args: readonly string[],
): Promise<z.infer<Schema>> {
  return schema.parse(JSON.parse(await runChild(command, args)));
}

/** What a program prints about itself; null where there is no such program, or it fails. */
export async function versionOf(command: string, args: readonly string[]): Promise<string | null> {
  return runChild(command, args).then(
    (text) => text.trim(),
    () => null,
  );
}
