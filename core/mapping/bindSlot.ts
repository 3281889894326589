import type { CivilDate } from '../civilDate.ts';
import type { DateSystem } from '../source/serialDate.ts';
import type { Cell } from '../source/source.ts';
import type { CollectedColumn } from './bindColumns.ts';
import { createValueLookup, type ValueLookup } from './bindValueMap.ts';
import type { ColumnBinding } from './columnBinding.ts';
import { inferColumnReading, plainReading } from './parse/columnReading.ts';
import { lostValue } from './parse/lostValue.ts';
import { emptyValue, parsedAs, type Parsed } from './parse/parsed.ts';
import { parseCell } from './parse/parseCell.ts';
import type { Slot } from './slot.ts';

/** A slot's values, by place among the rows that were kept. */
export interface SlotReader {
  readonly slot: Slot;
  /** Column header; null when the value comes from the mapping or the run. */
  readonly column: string | null;
  read(place: number): Parsed;
  shown(place: number): string;
}

export interface SlotContext {
  readonly runDate: CivilDate;
  readonly dateSystem: DateSystem | undefined;
}

/** Reads a slot's values; `column` is the one that its binding names, if it names one. */
export function createSlotReader(
  slot: Slot,
  column: CollectedColumn | undefined,
  { runDate, dateSystem }: SlotContext,
): SlotReader {
  const { field, binding } = slot;
  switch (binding.from) {
    case 'constant':
      return fixedReader(slot, binding.value, parseCell(binding.value, binding.value, field, plainReading));
    case 'run-date':
      return fixedReader(slot, runDate, parsedAs(runDate));
    case 'column': {
      const { cells, shown } = column ?? emptyColumn;
      return columnReader(slot, binding.column, cells, shown, cellReader(slot, binding, cells, dateSystem));
    }
  }
}

const emptyColumn: CollectedColumn = { cells: [], shown: [] };

function fixedReader(slot: Slot, text: string, parsed: Parsed): SlotReader {
  return { slot, column: null, read: () => parsed, shown: () => text };
}

/** More different values than these are not worth remembering. */
const MOST_KNOWN = 50_000;

/** The same text, and the same day of a source that gives one object for it, is read only once. */
function columnReader(
  slot: Slot,
  column: string,
  cells: readonly Cell[],
  shown: readonly string[],
  read: CellReader,
): SlotReader {
  const known = new Map<Cell, Parsed>();
  return {
    slot,
    column,
    shown: (place) => shown[place] ?? '',
    read(place) {
      const cell = cells[place] ?? null;
      const isDay = typeof cell === 'object' && cell?.kind === 'date';
      if (typeof cell !== 'string' && !isDay) return read(cell, shown[place] ?? '');
      const before = known.get(cell);
      if (before !== undefined) return before;
      const parsed = read(cell, shown[place] ?? '');
      if (known.size < MOST_KNOWN) known.set(cell, parsed);
      return parsed;
    },
  };
}

type CellReader = (cell: Cell, shown: string) => Parsed;

function cellReader(
  { field, isCounted }: Slot,
  binding: ColumnBinding,
  cells: readonly Cell[],
  dateSystem: DateSystem | undefined,
): CellReader {
  const lookup = createValueLookup(binding);
  if (lookup !== null) return (cell, shown) => parseMapped(cell, shown, field, lookup);
  if (isCounted) return (cell, shown) => parseCounted(cell, shown, field);
  const reading = inferColumnReading(cells, field.type, binding.style, dateSystem);
  return (cell, shown) => parseCell(cell, shown, field, reading);
}

function parseCounted(cell: Cell, shown: string, field: Slot['field']): Parsed {
  const isDate = typeof cell === 'object' && cell?.kind === 'date';
  return isDate || typeof cell === 'boolean' ? parsedAs(shown) : parseCell(cell, shown, field, plainReading);
}

/** The value that the map gives is written by the operator, so no column decides how it is read. */
function parseMapped(cell: Cell, shown: string, field: Slot['field'], lookup: ValueLookup): Parsed {
  const lost = lostValue(cell);
  if (lost !== null) return lost;
  if (cell === null || shown.trim() === '') return emptyValue;
  const value = lookup(cell, shown);
  return typeof value === 'string' ? parseCell(value, value, field, plainReading) : value;
}
