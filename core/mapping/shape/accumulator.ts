import { add, compare, zeroFraction, type Fraction } from '../expression/fraction.ts';
import { indonesianText } from '../expression/fractionText.ts';
import { round } from '../expression/rounding.ts';
import { foldText } from '../foldText.ts';
import type { Aggregate } from './aggregate.ts';
import { computedNumber, type Figure } from './figure.ts';

/** Combines the values of a group's rows, one at a time and in any order. */
export interface Accumulator {
  /** `row` is the source row's number; empty cells are not added. */
  add(row: number, value: Figure): void;
  /** The combined value; null when there is none. */
  figure(): Figure | null;
}

/** Which texts a `count` counts; null counts all. */
export type Counted = ((folded: string) => boolean) | null;

export function accumulator(aggregate: Aggregate, counted: Counted): Accumulator {
  switch (aggregate) {
    case 'count':
      return counter(counted);
    case 'count-distinct':
      return distinctCounter();
    case 'sum':
      return total((sum) => sum);
    case 'average':
      return total((sum, count) => ({ ...sum, denominator: sum.denominator * BigInt(count) }));
    case 'first':
      return picker((row, _, picked) => row < picked.row);
    case 'last':
      return picker((row, _, picked) => row > picked.row);
    case 'min':
      return picker((row, value, picked) => precedes(order(value, picked.value), row, picked.row));
    case 'max':
      return picker((row, value, picked) => precedes(order(picked.value, value), row, picked.row));
    case 'same':
      return agreement();
  }
}

function counter(counted: Counted): Accumulator {
  let count = 0n;
  return {
    add(_, value) {
      if (counted === null || counted(foldText(textOf(value)))) count += 1n;
    },
    figure: () => computedNumber({ numerator: count, denominator: 1n }),
  };
}

function distinctCounter(): Accumulator {
  const seen = new Set<string>();
  return {
    add: (_, value) => void seen.add(textOf(value)),
    figure: () => computedNumber({ numerator: BigInt(seen.size), denominator: 1n }),
  };
}

function total(finish: (sum: Fraction, count: number) => Fraction): Accumulator {
  let sum = zeroFraction;
  let count = 0;
  return {
    add(_, value) {
      if (value.kind !== 'number') return;
      sum = add(sum, value.value);
      count += 1;
    },
    figure: () => (count === 0 ? null : computedNumber(finish(sum, count))),
  };
}

interface Picked {
  readonly row: number;
  readonly value: Figure;
}

/** Keeps one row's value: the one that is `better` than all others. */
function picker(better: (row: number, value: Figure, picked: Picked) => boolean): Accumulator {
  let picked: Picked | null = null;
  return {
    add(row, value) {
      if (picked === null || better(row, value, picked)) picked = { row, value };
    },
    figure: () => picked?.value ?? null,
  };
}

/** Of equal values the one of the earlier row is kept, so that the order of reading does not matter. */
function precedes(comparison: number, row: number, pickedRow: number): boolean {
  return comparison < 0 || (comparison === 0 && row < pickedRow);
}

function agreement(): Accumulator {
  const first = accumulator('first', null);
  const lowest = accumulator('min', null);
  const highest = accumulator('max', null);
  return {
    add(row, value) {
      for (const part of [first, lowest, highest]) part.add(row, value);
    },
    figure() {
      const [low, high] = [lowest.figure(), highest.figure()];
      if (low === null || high === null || order(low, high) === 0) return first.figure();
      return { kind: 'conflict', values: [displayOf(low), displayOf(high)] };
    },
  };
}

/** Numbers by size, texts (and so dates) by code unit. */
function order(a: Figure, b: Figure): number {
  if (a.kind === 'number' && b.kind === 'number') return compare(a.value, b.value);
  const [left, right] = [textOf(a), textOf(b)];
  return left < right ? -1 : left > right ? 1 : 0;
}

function textOf(value: Figure): string {
  return value.kind === 'text' ? value.text : '';
}

function displayOf(value: Figure): string {
  if (value.kind === 'number') return value.display ?? indonesianText(round(value.value, 2, 'half-up'));
  return value.kind === 'text' ? value.display : value.values[0];
}
