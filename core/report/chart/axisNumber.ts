const UNITS: readonly (readonly [number, string])[] = [
  [1e12, ' T'],
  [1e9, ' M'],
  [1e6, ' jt'],
  [1e3, ' rb'],
];

/** A number beside an axis, short as Indonesians write it: `1,5 jt`, `2 M`, `250`. */
export function axisNumber(value: number): string {
  const [unit, name] = UNITS.find(([size]) => Math.abs(value) >= size) ?? [1, ''];
  return `${String(Math.round((value / unit) * 100) / 100).replace('.', ',')}${name}`;
}
