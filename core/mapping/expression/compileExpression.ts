import { compileNumber } from './compileNumber.ts';
import type { Formula } from './formula.ts';
import { parseFormula, type FormulaProblem } from './parseFormula.ts';

export type CompiledExpression =
  | {
      readonly ok: true;
      /** The exact result for the inputs' values in the order of their names; null on division by zero. */
      readonly evaluate: Formula;
    }
  | { readonly ok: false; readonly problem: FormulaProblem };

/**
 * Compiles a formula of numbers: `+ - * /`, parentheses, numbers with a decimal point, the named inputs, and
 * `bulat(x, n)` (rounds, a tie away from zero), `min(a, b, ...)`, `max(a, b, ...)`, `abs(x)` and
 * `jika(a > b, then, else)` with `= <> < <= > >=`. Names may be written with capitals. Nothing else exists in
 * a formula: no text, no members, no other names; it is never run as code.
 *
 * @param inputs lower-case names; each must occur in the formula.
 */
export function compileExpression(text: string, inputs: readonly string[]): CompiledExpression {
  const parsed = parseFormula(text);
  if (!parsed.ok) return parsed;
  const problems: FormulaProblem[] = [];
  const used = new Set<number>();
  const evaluate = compileNumber(parsed.tree, {
    inputIndex(name) {
      const index = inputs.indexOf(name.toLowerCase());
      used.add(index);
      return index === -1 ? null : index;
    },
    report: (word, message, remedy) => problems.push({ position: positionOf(word, text), message, remedy }),
  });
  const problem = problems[0] ?? unusedInput(inputs.find((_, index) => !used.has(index)));
  return problem === null ? { ok: true, evaluate } : { ok: false, problem };
}

function positionOf(word: string, text: string): number {
  const isName = /^\w+$/.test(word);
  const index = isName ? text.search(new RegExp(`\\b${word}\\b`, 'i')) : text.indexOf(word);
  return Math.max(index, 0);
}

function unusedInput(name: string | undefined): FormulaProblem | null {
  if (name === undefined) return null;
  return {
    position: 0,
    message: `Masukan "${name}" tidak dipakai di dalam rumus.`,
    remedy: 'Hapus masukan itu, atau pakai di dalam rumus.',
  };
}
