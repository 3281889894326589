import { decimalOfDouble } from '../decimal.ts';
import type { Cell } from '../source/source.ts';
import type { ColumnBinding } from './columnBinding.ts';
import { foldText } from './foldText.ts';
import { failure, quote, type ParseFailure } from './parse/parsed.ts';

/** Finds what stands for a cell, or the failure that nothing does. */
export type ValueLookup = (cell: Cell, shown: string) => string | ParseFailure;

/**
 * The binding's value map ("Padanan nilai"), or null when it has none. A cell is looked up as the source shows
 * it, and a number also as its plain digits; blanks and capitals do not matter.
 */
export function createValueLookup({ map, otherwise }: ColumnBinding): ValueLookup | null {
  if (map === undefined && otherwise === undefined) return null;
  const values = new Map(Object.entries(map ?? {}).map(([text, value]) => [foldText(text), value]));
  return (cell, shown) =>
    values.get(foldText(shown)) ?? values.get(plainText(cell)) ?? otherwise ?? unmapped(shown);
}

function plainText(cell: Cell): string {
  if (typeof cell === 'number') return decimalOfDouble(cell) ?? '';
  if (typeof cell === 'string') return foldText(cell);
  return typeof cell === 'object' && cell?.kind === 'decimal' ? cell.value : '';
}

function unmapped(shown: string): ParseFailure {
  return failure(
    'unmapped-value',
    `Nilai ${quote(shown)} belum ada di padanan nilai.`,
    'Tambahkan padanannya pada pemetaan, atau isi "selain itu" untuk semua nilai yang tidak disebut.',
  );
}
