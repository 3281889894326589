import type { Finding } from '../../finding.ts';
import type { ParsedRow } from '../parsedRow.ts';
import { accumulator, type Accumulator } from './accumulator.ts';
import { CauseIndex } from './causeIndex.ts';
import type { Figure } from './figure.ts';
import type { DateRange } from './grouping.ts';
import { recordDate, type RecordDate } from './recordDates.ts';
import { rowFigure } from './rowFigure.ts';
import type { ShapeContext } from './shapeContext.ts';
import { keyMissing, rowNotComputed, rowPassedOver } from './shapeFindings.ts';
import type { GroupPlan, Measure } from './shapePlan.ts';

/** The rows of one record. */
export interface Group {
  /** Row numbers in the order in which they were read. */
  readonly rows: number[];
  /** One for each of the plan's measures. */
  readonly accumulators: readonly Accumulator[];
  /** The row that comes first in the source: it shows how the source writes the key. */
  sample: ParsedRow;
}

/** One line of figures over time: the records that differ by date only. */
export interface Series {
  readonly dimensions: readonly string[];
  readonly groups: Map<string, Group>;
  /** Dates of rows that cannot be read: records that there would be if they could. */
  readonly unreadable: Set<string>;
}

/** Sorts rows into groups by their natural key. Rows that cannot be read become causes. */
export class GroupCollector {
  readonly series = new Map<string, Series>();
  readonly causes = new CauseIndex();
  /** Periods that are not over yet, by first day, with how many rows they hold. */
  readonly incomplete = new Map<string, { readonly period: DateRange; rows: number }>();
  readonly findings: Finding[] = [];
  readonly #plan: GroupPlan;
  readonly #context: ShapeContext;
  readonly #dates = new Map<string, RecordDate>();
  /** Where there is one dimension, the series by its value. */
  readonly #seriesByOnly = new Map<string, Series>();

  constructor(plan: GroupPlan, context: ShapeContext) {
    this.#plan = plan;
    this.#context = context;
    if (plan.dimensions.length === 0) this.#seriesOf([]);
  }

  add(row: ParsedRow): void {
    const date = this.#recordDate(row);
    if (date.kind === 'incomplete') {
      this.#countIncomplete(date.period);
      return;
    }
    const day = date.kind === 'complete' ? date.date : null;
    const dimensions = this.#plan.dimensions.map((field) => row.values[field] ?? null);
    const known = dimensions.filter((value) => value !== null);
    if (day !== null && known.length === dimensions.length) this.#place(row, this.#seriesOf(known), day);
    else this.#setAside(row, dimensions, day);
  }

  /** A row of which nobody knows where it belongs stops all records that it could belong to. */
  #setAside(row: ParsedRow, dimensions: readonly (string | null)[], day: string | null): void {
    const missing = this.#plan.dataset.naturalKey.filter(
      (field) => (row.values[field] ?? null) === null && !row.failed.includes(field),
    );
    if (row.failed.length === 0 && this.#plan.measures.every((measure) => addsNothing(measure, row))) {
      this.findings.push(rowPassedOver(missing, row));
      return;
    }
    this.findings.push(...missing.map((field) => keyMissing(field, row)));
    this.causes.add(dimensions, day, row.number);
  }

  #place(row: ParsedRow, series: Series, day: string): void {
    const figures = this.#figuresOf(row);
    if (figures === null) {
      this.causes.add(series.dimensions, day, row.number);
      series.unreadable.add(day);
      return;
    }
    const group = this.#groupOf(series, day, row);
    group.rows.push(row.number);
    if (row.number < group.sample.number) group.sample = row;
    for (const [index, figure] of figures.entries()) {
      if (figure !== null) group.accumulators[index]?.add(row.number, figure);
    }
  }

  /** One for each measure, null for an empty cell; null when the row cannot be read. */
  #figuresOf(row: ParsedRow): readonly (Figure | null)[] | null {
    if (row.failed.length > 0 || this.#context.undecided?.has(row.number) === true) return null;
    const figures: (Figure | null)[] = [];
    for (const measure of this.#plan.measures) {
      const figure = rowFigure(measure, row);
      if (figure?.kind === 'failed') {
        this.findings.push(rowNotComputed(figure, row));
        return null;
      }
      figures.push(figure);
    }
    return figures;
  }

  #recordDate(row: ParsedRow): RecordDate {
    const { dateField } = this.#plan;
    if (dateField === null) return { kind: 'complete', date: '' };
    const text = row.values[dateField] ?? null;
    if (text === null) return { kind: 'unreadable' };
    const known = this.#dates.get(text) ?? recordDate(this.#plan, text, this.#context.to);
    this.#dates.set(text, known);
    return known;
  }

  #countIncomplete(period: DateRange): void {
    const counted = this.incomplete.get(period.from) ?? { period, rows: 0 };
    counted.rows += 1;
    this.incomplete.set(period.from, counted);
  }

  #seriesOf(dimensions: readonly string[]): Series {
    // Most datasets have one dimension, for which no text has to be made of the list.
    const [only] = dimensions;
    const isOnly = only !== undefined && dimensions.length === 1;
    const series = isOnly ? this.#seriesByOnly.get(only) : this.series.get(JSON.stringify(dimensions));
    return series ?? this.#addSeries(dimensions);
  }

  #addSeries(dimensions: readonly string[]): Series {
    const series = { dimensions, groups: new Map<string, Group>(), unreadable: new Set<string>() };
    this.series.set(JSON.stringify(dimensions), series);
    this.#seriesByOnly.set(dimensions[0] ?? '', series);
    return series;
  }

  #groupOf(series: Series, day: string, sample: ParsedRow): Group {
    const known = series.groups.get(day);
    if (known !== undefined) return known;
    const accumulators = this.#plan.measures.map((measure) =>
      accumulator(measure.aggregate, measure.counted),
    );
    const group = { rows: [], accumulators, sample };
    series.groups.set(day, group);
    return group;
  }
}

/** Whether no figure changes with the row, whichever group it is in: its cells for the measure are empty. */
function addsNothing(measure: Measure, row: ParsedRow): boolean {
  const { of, aggregate } = measure;
  const isFixed = of.kind === 'slot' && !of.isColumn;
  return isFixed ? aggregate === 'same' : rowFigure(measure, row) === null;
}
