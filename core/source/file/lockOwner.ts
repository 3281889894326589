import { readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/**
 * Who has the file open, from the small file that Excel (`~$name`: length, then the name) or LibreOffice
 * (`.~lock.name#`: comma-separated) keeps beside it; null where neither says.
 */
export async function lockOwner(path: string): Promise<string | null> {
  const excel = await readBeside(path, `~$${basename(path)}`);
  if (excel !== null) return printable(excel.toString('latin1', 1, 1 + (excel[0] ?? 0)));
  const office = await readBeside(path, `.~lock.${basename(path)}#`);
  return office === null
    ? null
    : printable(
        office
          .toString('utf8')
          .split(',')
          .find((part) => part !== '') ?? '',
      );
}

async function readBeside(path: string, name: string): Promise<Buffer | null> {
  return readFile(join(dirname(path), name)).catch(() => null);
}

function printable(text: string): string | null {
  const name = text.replace(/[^\p{L}\p{N}\p{P} ]/gu, '').trim();
  return name === '' ? null : name;
}
