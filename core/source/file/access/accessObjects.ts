import type MDBReader from 'mdb-reader';
import { ownColumns } from './accessColumns.ts';

/** A table as the database's own list of objects has it. */
export interface AccessTable {
  readonly name: string;
  readonly hidden: boolean;
  /** Where the rows of a linked table really are; null for one whose rows are in this file. */
  readonly link: AccessLink | null;
}

/** Another file, or a server reached by ODBC. */
export interface AccessLink {
  readonly kind: 'file' | 'server';
  /** The file's path; empty for a server, whose connection text may hold a password. */
  readonly path: string;
}

const TABLE = 1;
const SERVER_LINK = 4;
const FILE_LINK = 6;
const HIDDEN = 0x8;
const SYSTEM = 0x80000002 | 0;
/** What Access keeps for itself without marking it: deleted tables, and the values of attachment columns. */
const INTERNAL = /^(?:~|MSys|f_[0-9a-f]{32}_)/i;

/** The tables that a person made, in the order in which they were made. Throws what the library throws. */
export function readAccessTables(reader: MDBReader): AccessTable[] {
  const objects = reader.getTable('MSysObjects');
  return objects.getData({ columns: ownColumns(objects) }).flatMap((row) => {
    const name = row['Name'];
    const type = Number(row['Type']);
    const flags = Number(row['Flags']);
    const isTable = type === TABLE || type === SERVER_LINK || type === FILE_LINK;
    if (typeof name !== 'string' || !isTable || (flags & SYSTEM) !== 0 || INTERNAL.test(name)) return [];
    return [{ name, hidden: (flags & HIDDEN) !== 0, link: linkOf(type, row['Database']) }];
  });
}

function linkOf(type: number, path: unknown): AccessLink | null {
  if (type === TABLE) return null;
  return type === SERVER_LINK
    ? { kind: 'server', path: '' }
    : { kind: 'file', path: typeof path === 'string' ? path : '' };
}
