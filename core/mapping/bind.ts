import type { CivilDate } from '../civilDate.ts';
import type { Finding } from '../finding.ts';
import { findColumn } from '../source/findColumn.ts';
import type { OpenTable, SourceRow } from '../source/source.ts';
import { foldText } from './foldText.ts';
import { collectColumns } from './bindColumns.ts';
import { createFindingCollector, type FindingCollector } from './bindFindings.ts';
import { createSlotReader, type SlotReader } from './bindSlot.ts';
import type { ParsedRow, SlotName } from './parsedRow.ts';
import type { Problem, Remark } from './parse/parsed.ts';
import type { Slot } from './slot.ts';

export interface BindContext {
  /** The source's label, for errors: file name or `database@host`. */
  readonly source: string;
  /** The date that slots bound to the run's date get. */
  readonly runDate: CivilDate;
  /** The mapping's filter; left out, every row is used. */
  readonly keep?: (row: SourceRow) => boolean;
  readonly signal?: AbortSignal;
}

export interface BoundRows {
  /** In source order. */
  readonly rows: readonly ParsedRow[];
  /** By row, then by slot; what is said once for many rows stands where it was first met. */
  readonly findings: readonly Finding[];
}

const nothingFailed: readonly SlotName[] = [];

/**
 * Reads the table once and gives each row's slots as canonical text. A value that cannot be read for certain is
 * null, its slot is in the row's `failed`, and a finding says why: one for each row, except that a value without
 * an entry in the value map is told once, at its first row, and a wrong constant once, without a row.
 *
 * How a column's dates and numbers are written is inferred from the rows that `keep` lets pass.
 *
 * @throws SourceError of the source, and where a bound column is missing or there are two of its name.
 */
export async function bindTable(
  table: OpenTable,
  slots: readonly Slot[],
  context: BindContext,
): Promise<BoundRows> {
  const keep = context.keep ?? (() => true);
  const columnOf = columnFinder(table, context);
  const { numbers, columns } = await collectColumns(table, slots.flatMap(columnOf), keep, context.signal);
  const readers = slots.map((slot) => {
    const [column] = columnOf(slot).flatMap((index) => columns.get(index) ?? []);
    return createSlotReader(slot, column, { runDate: context.runDate, dateSystem: table.dateSystem });
  });
  const collector = createFindingCollector();
  const rows = numbers.map((number, place) => readRow(number, place, readers, collector));
  return { rows, findings: collector.findings() };
}

/** Gives the index of a slot's column as a list of one; an empty list for a slot that needs none. */
function columnFinder(table: OpenTable, { source }: BindContext): (slot: Slot) => readonly number[] {
  const place = { file: source, table: table.name };
  return ({ binding }) =>
    binding.from === 'column' ? [findColumn(table.columns, binding.column, place)] : [];
}

function readRow(
  number: number,
  place: number,
  readers: readonly SlotReader[],
  collector: FindingCollector,
): ParsedRow {
  const values: Record<SlotName, string | null> = {};
  let failed: SlotName[] | null = null;
  for (const reader of readers) {
    const { name } = reader.slot;
    const parsed = reader.read(place);
    values[name] = parsed.ok ? parsed.value : null;
    if (!parsed.ok) {
      (failed ??= []).push(name);
      reportFailure(collector, parsed.problem, reader, number, reader.shown(place));
    } else if (parsed.remark !== undefined) {
      reportRemark(collector, parsed.remark, reader, number, reader.shown(place));
    }
  }
  return new BoundRow(number, values, failed ?? nothingFailed, readers, place);
}

/** A class, since of hundreds of thousands of rows only a few are ever asked what they show. */
class BoundRow implements ParsedRow {
  readonly number: number;
  readonly values: ParsedRow['values'];
  readonly failed: readonly SlotName[];
  readonly #readers: readonly SlotReader[];
  readonly #place: number;

  constructor(
    number: number,
    values: ParsedRow['values'],
    failed: readonly SlotName[],
    readers: readonly SlotReader[],
    place: number,
  ) {
    this.number = number;
    this.values = values;
    this.failed = failed;
    this.#readers = readers;
    this.#place = place;
  }

  get display(): ParsedRow['display'] {
    return Object.fromEntries(this.#readers.map((reader) => [reader.slot.name, reader.shown(this.#place)]));
  }
}

function reportFailure(
  collector: FindingCollector,
  problem: Problem,
  reader: SlotReader,
  row: number,
  shown: string,
): void {
  const finding = findingOf(problem, 'error', reader, row, shown);
  if (reader.column === null) collector.addOnce(`${reader.slot.name}/constant`, { ...finding, row: null });
  else if (problem.code !== 'unmapped-value') collector.add(finding);
  else collector.addOnce(`${reader.slot.name}/${foldText(shown)}`, finding);
}

function reportRemark(
  collector: FindingCollector,
  remark: Remark,
  reader: SlotReader,
  row: number,
  shown: string,
): void {
  const key = `${reader.slot.name}/${remark.code}/${remark.once === 'per-value' ? foldText(shown) : ''}`;
  collector.addOnce(key, findingOf(remark, remark.severity, reader, row, shown));
}

function findingOf(
  { code, message, remedy }: Problem,
  severity: Finding['severity'],
  { slot, column }: SlotReader,
  row: number,
  value: string,
): Finding {
  return { severity, code, row, column, field: slot.field.name, value, message, remedy };
}
