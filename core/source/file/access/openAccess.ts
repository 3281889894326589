import type MDBReader from 'mdb-reader';
import { simplified } from '../../nearestNames.ts';
import type { OpenTable, Source, TableSummary } from '../../source.ts';
import { passwordProtected } from '../foreignContent.ts';
import { missingTable } from '../missingTable.ts';
import type { PrivateCopy } from '../privateCopy.ts';
import { accessFault, linkedTable, wrongPassword } from './accessFault.ts';
import { readAccessTables, type AccessTable } from './accessObjects.ts';
import { openAccessPages, type AccessPages } from './accessPages.ts';
import { openAccessTable } from './openAccessTable.ts';

/** Asked for only when a file needs a password; null when there is none. */
export type AskPassword = () => Promise<string | null>;

/** Where the description of the encryption is, in databases from Access 2007 on. */
const ENCRYPTION_LENGTH_AT = 0x299;
const FIRST_WITH_ENCRYPTION = 2;
/** Enough for the definition of any table; more means that damaged pages lead in circles. */
const DEFINITION_PAGES = 1_000;

interface AccessFile {
  readonly copy: PrivateCopy;
  readonly pages: AccessPages;
  readonly reader: MDBReader;
  readonly tables: readonly AccessTable[];
}

/**
 * Opens an Access database (mdb from Access 97 on, accdb), its tables as tables; linked tables are listed but
 * cannot be opened. Rejects with a `SourceError`.
 */
export async function openAccess(copy: PrivateCopy, askPassword: AskPassword | undefined): Promise<Source> {
  const pages = openPages(copy);
  try {
    const reader = await openReader(copy, pages, askPassword);
    pages.allow(2 * pages.count + DEFINITION_PAGES);
    const file = { copy, pages, reader, tables: readAccessTables(reader) };
    return {
      label: copy.name,
      listTables: async () => file.tables.map((table) => summary(file, table)),
      openTable: async ({ table }) => openTable(file, choose(file, table)),
      async close() {
        pages.close();
        await copy.remove();
      },
    };
  } catch (error) {
    pages.close();
    throw accessFault(error, copy);
  }
}

function openPages(copy: PrivateCopy): AccessPages {
  try {
    return openAccessPages(copy.path, copy.size);
  } catch (error) {
    throw accessFault(error, copy);
  }
}

async function openReader(
  copy: PrivateCopy,
  pages: AccessPages,
  askPassword: AskPassword | undefined,
): Promise<MDBReader> {
  const { default: Reader } = await import('mdb-reader');
  pages.allow(2 * pages.count + DEFINITION_PAGES);
  if (!isEncrypted(pages.file)) return new Reader(pages.file);
  const password = (await askPassword?.()) ?? null;
  if (password === null) throw passwordProtected(copy);
  try {
    return new Reader(pages.file, { password });
  } catch (error) {
    throw wrongPassword(copy, error);
  }
}

function isEncrypted(head: Buffer): boolean {
  return head.readUInt8(0x14) >= FIRST_WITH_ENCRYPTION && head.readUInt16LE(ENCRYPTION_LENGTH_AT) > 0;
}

/** A table whose definition is damaged is listed all the same; opening it says why it cannot be read. */
function summary(file: AccessFile, table: AccessTable): TableSummary {
  return {
    name: table.name,
    hidden: table.hidden,
    empty: table.link === null && rowCount(file, table) === 0,
  };
}

function rowCount({ reader, pages }: AccessFile, { name }: AccessTable): number | null {
  try {
    pages.allow(DEFINITION_PAGES);
    return reader.getTable(name).rowCount;
  } catch {
    return null;
  }
}

function choose(file: AccessFile, wanted: string | undefined): AccessTable {
  const own = file.tables.filter(({ link }) => link === null);
  const visible = own.filter(({ hidden }) => !hidden);
  const found =
    wanted === undefined
      ? (visible.find((table) => rowCount(file, table) !== 0) ?? visible[0] ?? own[0])
      : (file.tables.find(({ name }) => name === wanted) ??
        file.tables.find(({ name }) => simplified(name) === simplified(wanted)));
  if (found === undefined)
    throw missingTable(
      file.copy.name,
      file.tables.map(({ name }) => name),
      wanted,
    );
  return found;
}

function openTable({ copy, pages, reader }: AccessFile, { name, link }: AccessTable): OpenTable {
  if (link !== null) throw linkedTable({ file: copy.name, table: name }, link);
  try {
    pages.allow(DEFINITION_PAGES);
    return openAccessTable(reader.getTable(name), copy, pages);
  } catch (error) {
    throw accessFault(error, copy);
  }
}
