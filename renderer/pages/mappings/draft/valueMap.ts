import type { ColumnBinding } from '../../../../core/mapping/columnBinding.ts';
import { foldText } from '../../../../core/mapping/foldText.ts';

/** What is sent for a text; empty where nothing is said of it. */
export function mappedValue({ map = {} }: ColumnBinding, text: string): string {
  const folded = foldText(text);
  return Object.entries(map).find(([key]) => foldText(key) === folded)?.[1] ?? '';
}

/** The binding with another value for a text; an empty one takes the text out, and with the last text the map goes. */
export function withMappedValue(binding: ColumnBinding, text: string, value: string): ColumnBinding {
  const { map = {}, ...rest } = binding;
  const folded = foldText(text);
  const others = Object.entries(map).filter(([key]) => foldText(key) !== folded);
  const entries = value === '' ? others : [...others, [text, value] as const];
  return entries.length === 0 ? rest : { ...rest, map: Object.fromEntries(entries) };
}

export function withOtherwise(
  { otherwise: _former, ...binding }: ColumnBinding,
  value: string,
): ColumnBinding {
  return value === '' ? binding : { ...binding, otherwise: value };
}
