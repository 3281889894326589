import { asSourceError } from '../../asSourceError.ts';
import { cancelledError } from '../../cancelled.ts';
import { displaySqlCell } from '../../database/displaySqlCell.ts';
import type { Cell, Column, OpenTable, SourceRow } from '../../source.ts';
import { besideCopy, type PrivateCopy } from '../privateCopy.ts';
import type { DecodeText } from './codePage.ts';
import { memoBlock, readDbaseCell } from './dbaseCell.ts';
import type { DbaseField, DbaseLayout } from './dbaseLayout.ts';
import { openDbaseMemo, type DbaseMemo } from './dbaseMemo.ts';
import { dbaseRecords } from './dbaseRecords.ts';

/** A table as its file describes it. */
export interface DbaseTable {
  readonly name: string;
  readonly layout: DbaseLayout;
  readonly decode: DecodeText;
  readonly copy: PrivateCopy;
}

const TYPE_NAMES: Readonly<Record<string, string>> = {
  C: 'character',
  V: 'varchar',
  N: 'numeric',
  F: 'float',
  D: 'date',
  L: 'logical',
  M: 'memo',
  I: 'integer',
  Y: 'currency',
  T: 'datetime',
  B: 'double',
};
const SIZED = new Set(['C', 'V', 'N', 'F']);

export function openDbaseTable(table: DbaseTable): OpenTable {
  const { name, layout, decode } = table;
  return {
    name,
    columns: layout.fields.map((field) => column(field, decode)),
    header: null,
    findings: [],
    rows: (signal) => readRows(table, signal),
  };
}

function column(field: DbaseField, decode: DecodeText): Column {
  const { type, length, decimals } = field;
  const typeName = TYPE_NAMES[type] ?? type;
  const size = type === 'N' && decimals > 0 ? `(${length},${decimals})` : `(${length})`;
  return { name: decode(field.name).trim(), place: SIZED.has(type) ? typeName + size : typeName };
}

async function* readRows(table: DbaseTable, signal: AbortSignal | undefined): AsyncGenerator<SourceRow> {
  const place = { file: table.copy.name, table: table.name };
  let memo: DbaseMemo | null = null;
  try {
    memo = table.layout.fields.some((field) => field.type === 'M') ? await openMemo(table) : null;
    for await (const { number, bytes } of dbaseRecords(table.copy.path, table.layout)) {
      if (signal?.aborted === true) throw cancelledError(place, signal);
      const cells: Cell[] = [];
      for (const field of table.layout.fields) {
        const cell = readCell(table, bytes, field, memo);
        cells.push(cell instanceof Promise ? await cell : cell);
      }
      yield { number, cells, display: (index) => displaySqlCell(cells[index]) };
    }
  } catch (error) {
    throw asSourceError(error, place);
  } finally {
    await memo?.close();
  }
}

/** The memo file beside the table; null where it is not there. */
async function openMemo({ copy, decode }: DbaseTable): Promise<DbaseMemo | null> {
  const foxPro = await openDbaseMemo(besideCopy(copy, '.fpt'), true, decode).catch(() => null);
  return foxPro ?? openDbaseMemo(besideCopy(copy, '.dbt'), false, decode).catch(() => null);
}

function readCell(
  { layout, decode }: DbaseTable,
  record: Buffer,
  field: DbaseField,
  memo: DbaseMemo | null,
): Cell | Promise<Cell> {
  const bytes = record.subarray(field.offset, field.offset + field.length);
  if (isFlagged(layout, record, field.nullBit)) return null;
  if (field.type === 'M') return readMemo(bytes, memo);
  const isShorter = isFlagged(layout, record, field.lengthBit);
  const used = isShorter ? bytes.subarray(0, bytes.at(-1)) : bytes;
  return readDbaseCell(used, field.type, layout.isVisualFoxPro, decode);
}

function isFlagged({ nullFlagsOffset }: DbaseLayout, record: Buffer, bit: number): boolean {
  if (nullFlagsOffset === null || bit < 0) return false;
  return (((record[nullFlagsOffset + (bit >> 3)] ?? 0) >> (bit & 7)) & 1) === 1;
}

function readMemo(bytes: Buffer, memo: DbaseMemo | null): Cell | Promise<Cell> {
  const block = memoBlock(bytes);
  if (block === 0) return null;
  if (block === null) return { kind: 'error', error: 'penunjuk memo rusak' };
  return (
    memo?.read(block) ?? {
      kind: 'error',
      error: 'berkas memo (.dbt atau .fpt) tidak ada di samping tabelnya',
    }
  );
}
