import { execFile, execFileSync } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Whether Debian's mdbtools, an independent reader of Access databases, is missing here; under CI it must not be. */
export const isWithoutMdbTools = !isInstalled();

/** A table's rows as mdbtools exports them: values without quotes, no value holding a line break or a tab. */
export async function exportedRows(path: string, table: string): Promise<string[][]> {
  const { stdout } = await run('mdb-export', ['-H', '-Q', '-d', '\t', path, table]);
  return stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.split('\t'));
}

function isInstalled(): boolean {
  try {
    execFileSync('mdb-ver', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    const message = 'mdbtools tidak terpasang; perbandingan dengan pembaca Access lain dilewati.';
    if (process.env['CI'] === 'true') throw new Error(message);
    console.warn(message);
    return false;
  }
}
