import { add, zeroFraction, type Fraction } from '../expression/fraction.ts';
import type { ParsedRow } from '../parsedRow.ts';
import type { Cause, SeriesCauses } from './causeIndex.ts';
import type { Group, Series } from './groupCollector.ts';
import { computedNumber, type Figure } from './figure.ts';
import { isTakenOver } from './isTakenOver.ts';
import type { Lineage } from './lineage.ts';
import type { GroupPlan } from './shapePlan.ts';

/** What a record of one date is made of. */
export interface Figures {
  readonly kind: 'figures';
  readonly date: string;
  /** One for each of the plan's measures; null when there is no value. */
  readonly figures: readonly (Figure | null)[];
  /** Row numbers of this date, or of the date whose values are carried forward. */
  readonly rows: readonly number[];
  readonly lineage: Lineage | null;
  /** The group's first row; null for a date without rows. */
  readonly sample: ParsedRow | null;
}

/** What becomes of one date of a series: figures for a record, or the causes for which there is none. */
export type Outcome =
  Figures | { readonly kind: 'blocked'; readonly date: string; readonly causes: readonly Cause[] };

/**
 * Walks a series from its first date to its last: adds up running totals, fills dates without rows, and
 * leaves out every date whose figure would be wrong because a row that belongs to it cannot be read.
 */
export function walkSeries(
  series: Series,
  plan: GroupPlan,
  fill: ReadonlySet<string>,
  causes: SeriesCauses,
): readonly Outcome[] {
  const walk = new SeriesWalk(series, plan, fill, causes);
  const dates = new Set([...series.groups.keys(), ...series.unreadable, ...fill, ...causes.byDate.keys()]);
  return [...dates].toSorted().flatMap((date) => walk.step(date) ?? []);
}

class SeriesWalk {
  readonly #series: Series;
  readonly #plan: GroupPlan;
  readonly #fill: ReadonlySet<string>;
  readonly #causes: SeriesCauses;
  #year = '';
  #totals: readonly Fraction[] = [];
  /** Why the figures from here on would be wrong. */
  #broken: readonly Cause[] = [];
  /** Whether there is something to carry forward. */
  #hasBegun = false;
  #last: readonly (Figure | null)[] = [];
  #lineage: Lineage | null = null;

  constructor(series: Series, plan: GroupPlan, fill: ReadonlySet<string>, causes: SeriesCauses) {
    this.#series = series;
    this.#plan = plan;
    this.#fill = fill;
    this.#causes = causes;
    if (plan.fill === 'zero') this.#last = earliestFigures(series);
  }

  /** Null for a date that there is no record for. */
  step(date: string): Outcome | null {
    this.#enterYear(date.slice(0, 4));
    const group = this.#series.groups.get(date) ?? null;
    const hasRows = group !== null || this.#series.unreadable.has(date);
    const causes = this.#causesAt(date, hasRows);
    if (hasRows) this.#hasBegun = true;
    const figures = group === null ? this.#filled() : this.#take(group);
    if (!hasRows && !this.#isFilled(date)) return null;
    if (causes.length > 0) return { kind: 'blocked', date, causes };
    return { kind: 'figures', date, figures, ...this.#origin(group), sample: group?.sample ?? null };
  }

  #enterYear(year: string): void {
    if (!this.#plan.isRunning || year === this.#year) return;
    this.#year = year;
    this.#totals = this.#plan.measures.map(() => zeroFraction);
    this.#broken = [];
    this.#hasBegun = false;
    this.#lineage = null;
  }

  /** Why there is no right figure at that date; empty when there is one. */
  #causesAt(date: string, hasRows: boolean): readonly Cause[] {
    const here = [...this.#causes.always, ...(this.#causes.byDate.get(date) ?? [])];
    if (this.#plan.isRunning) {
      if (this.#broken.length === 0) this.#broken = here;
      return here.length > 0 ? here : this.#broken;
    }
    if (this.#plan.fill !== 'carry-forward') return here;
    if (hasRows || here.length > 0) this.#broken = here;
    return this.#broken;
  }

  #take(group: Group): readonly (Figure | null)[] {
    const own = group.accumulators.map((accumulator) => accumulator.figure());
    this.#totals = this.#totals.map((total, index) => add(total, numberOf(own[index] ?? null)));
    this.#last = this.#plan.measures.map((measure, index) =>
      measure.runningTotal ? this.#total(index) : (own[index] ?? null),
    );
    this.#lineage = { rows: group.rows, previous: this.#plan.isRunning ? this.#lineage : null };
    return this.#last;
  }

  #filled(): readonly (Figure | null)[] {
    if (this.#plan.fill !== 'zero') return this.#last;
    return this.#plan.measures.map((measure, index) => {
      if (measure.runningTotal) return this.#total(index);
      return isTakenOver(measure) ? (this.#last[index] ?? null) : computedNumber(zeroFraction);
    });
  }

  #isFilled(date: string): boolean {
    return this.#fill.has(date) && (this.#plan.fill === 'zero' || this.#hasBegun);
  }

  #origin(group: Group | null): { readonly rows: readonly number[]; readonly lineage: Lineage | null } {
    if (group !== null) return { rows: group.rows, lineage: this.#lineage };
    if (this.#plan.isRunning) return { rows: [], lineage: this.#lineage };
    const lineage = this.#plan.fill === 'carry-forward' ? this.#lineage : null;
    return { rows: lineage?.rows ?? [], lineage };
  }

  #total(index: number): Figure {
    return computedNumber(this.#totals[index] ?? zeroFraction);
  }
}

/** The values of the earliest date, for texts on filled days before it. */
function earliestFigures(series: Series): readonly (Figure | null)[] {
  const [first = ''] = [...series.groups.keys()].toSorted();
  const group = series.groups.get(first);
  return group?.accumulators.map((accumulator) => accumulator.figure()) ?? [];
}

function numberOf(figure: Figure | null): Fraction {
  return figure?.kind === 'number' ? figure.value : zeroFraction;
}
