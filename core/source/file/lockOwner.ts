import { readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { withExtension } from './companions.ts';

/** Access notes for each user the computer's name and a user name, which is nearly always `Admin`. */
const ACCESS_ENTRY_LENGTH = 64;
const ACCESS_NAME_LENGTH = 32;

/**
 * Who has the file open, from the small file that Excel (`~$name`: length, then the name), Access (`.ldb`,
 * `.laccdb`: names of computers) or LibreOffice (`.~lock.name#`: comma-separated) keeps beside it; null where
 * none says.
 */
export async function lockOwner(path: string): Promise<string | null> {
  const excel = await readBeside(path, `~$${basename(path)}`);
  if (excel !== null) return printable(excel.toString('latin1', 1, 1 + (excel[0] ?? 0)));
  const access =
    (await readBeside(path, withExtension(basename(path), '.laccdb'))) ??
    (await readBeside(path, withExtension(basename(path), '.ldb')));
  if (access !== null) return computersIn(access);
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

/** The computers, several of which may have the database open at once. */
function computersIn(entries: Buffer): string | null {
  const names: (string | null)[] = [];
  for (let at = 0; at < entries.length; at += ACCESS_ENTRY_LENGTH) {
    const name = entries.toString('latin1', at, at + ACCESS_NAME_LENGTH).split('\0')[0] ?? '';
    names.push(printable(name));
  }
  const known = [...new Set(names)].filter((name) => name !== null);
  return known.length === 0 ? null : known.join(', ');
}

async function readBeside(path: string, name: string): Promise<Buffer | null> {
  return readFile(join(dirname(path), name)).catch(() => null);
}

function printable(text: string): string | null {
  const name = text.replace(/[^\p{L}\p{N}\p{P} ]/gu, '').trim();
  return name === '' ? null : name;
}
