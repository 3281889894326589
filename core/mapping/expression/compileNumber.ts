import type jsep from 'jsep';
import { readDecimal } from '../../decimal.ts';
import {
  absolute,
  arithmetic,
  both,
  comparison,
  largest,
  mapped,
  smallest,
  type Formula,
} from './formula.ts';
import { compare, negate, readFraction } from './fraction.ts';
import { round } from './rounding.ts';
import { isBinary, isCall, isIdentifier, isLiteral, isUnary } from './syntax.ts';

/** What a formula may name, and where its problems go. */
export interface Scope {
  /** Place of an input among the inputs, or null when there is none of that name. */
  inputIndex(name: string): number | null;
  /** `word` is what the problem is about, as it stands in the formula. */
  report(word: string, message: string, remedy: string): void;
}

/** The formula of a syntax tree that must give a number; problems are reported to the scope. */
export function compileNumber(tree: jsep.Expression, scope: Scope): Formula {
  if (isLiteral(tree)) return literal(tree, scope);
  if (isIdentifier(tree)) return input(tree.name, scope);
  if (isUnary(tree)) return sign(tree, scope);
  if (isBinary(tree)) return calculation(tree, scope);
  if (isCall(tree)) return call(tree, scope);
  scope.report('', 'Susunan rumus ini tidak dikenal.', HOW_TO_WRITE);
  return unusable;
}

const HOW_TO_WRITE =
  'Gunakan + - * / dan kurung, nama masukan, angka, serta bulat, jika, min, max, dan abs. Contoh: bulat(a / b * 100, 2)';

const unusable: Formula = () => null;

function literal(node: jsep.Literal, scope: Scope): Formula {
  const decimal = typeof node.value === 'number' ? readDecimal(node.raw) : null;
  if (decimal === null) {
    scope.report(node.raw, `${node.raw} bukan angka.`, HOW_TO_WRITE);
    return unusable;
  }
  const value = readFraction(decimal);
  return () => value;
}

function input(name: string, scope: Scope): Formula {
  const index = scope.inputIndex(name);
  if (index === null) {
    scope.report(
      name,
      `"${name}" bukan nama masukan rumus ini.`,
      'Periksa ejaannya, atau tambahkan masukan itu.',
    );
    return unusable;
  }
  return (inputs) => inputs[index] ?? null;
}

function sign(node: jsep.UnaryExpression, scope: Scope): Formula {
  const argument = compileNumber(node.argument, scope);
  if (node.operator === '-') return mapped(argument, negate);
  if (node.operator !== '+') reportOperator(node.operator, scope);
  return argument;
}

function calculation(node: jsep.BinaryExpression, scope: Scope): Formula {
  const operation = arithmetic(node.operator);
  if (operation === null) {
    if (comparison(node.operator) === null) reportOperator(node.operator, scope);
    else
      scope.report(
        shown(node.operator),
        'Perbandingan hanya dapat dipakai di dalam jika(...).',
        HOW_TO_COMPARE,
      );
    return unusable;
  }
  return both(compileNumber(node.left, scope), compileNumber(node.right, scope), operation);
}

const HOW_TO_COMPARE = 'Contoh: jika(b = 0, 0, a / b * 100)';

/** Functions, by name in lower case. */
function call(node: jsep.CallExpression, scope: Scope): Formula {
  const name = isIdentifier(node.callee) ? node.callee.name.toLowerCase() : '';
  switch (name) {
    case 'jika':
      return choice(node.arguments, scope);
    case 'bulat':
      return rounded(node.arguments, scope);
    case 'abs':
      return mapped(only(name, numbers(node.arguments, scope), scope), absolute);
    case 'min':
      return smallest(some(name, numbers(node.arguments, scope), scope));
    case 'max':
      return largest(some(name, numbers(node.arguments, scope), scope));
    default:
      scope.report(name, `Fungsi "${name}" tidak dikenal.`, HOW_TO_WRITE);
      return unusable;
  }
}

function numbers(trees: readonly jsep.Expression[], scope: Scope): Formula[] {
  return trees.map((tree) => compileNumber(tree, scope));
}

function only(name: string, formulas: readonly Formula[], scope: Scope): Formula {
  const [formula] = formulas;
  if (formula !== undefined && formulas.length === 1) return formula;
  scope.report(name, `${name}(...) memerlukan tepat satu nilai.`, `Contoh: ${name}(a - b)`);
  return unusable;
}

function some(name: string, formulas: readonly Formula[], scope: Scope): readonly Formula[] {
  if (formulas.length > 0) return formulas;
  scope.report(name, `${name}(...) memerlukan sedikitnya satu nilai.`, `Contoh: ${name}(a, b)`);
  return [unusable];
}

/** `bulat(x)` or `bulat(x, n)`: n digits behind the point, a tie away from zero. */
function rounded(trees: readonly jsep.Expression[], scope: Scope): Formula {
  const [value, digits, ...more] = trees;
  const decimals = digits === undefined ? 0 : isLiteral(digits) ? Number(digits.raw) : Number.NaN;
  if (value === undefined || more.length > 0 || !Number.isInteger(decimals) || decimals > 10) {
    scope.report(
      'bulat',
      'bulat(...) memerlukan satu nilai dan banyaknya angka di belakang koma (0 sampai 10).',
      'Contoh: bulat(a / b * 100, 2)',
    );
    return unusable;
  }
  return mapped(compileNumber(value, scope), (exact) => round(exact, decimals, 'half-up'));
}

/** `jika(condition, then, else)`: only the part that is chosen is computed. */
function choice(trees: readonly jsep.Expression[], scope: Scope): Formula {
  const [condition, then, otherwise, ...more] = trees;
  if (condition === undefined || then === undefined || otherwise === undefined || more.length > 0) {
    scope.report('jika', 'jika(...) memerlukan perbandingan dan dua nilai.', HOW_TO_COMPARE);
    return unusable;
  }
  const holds = compileCondition(condition, scope);
  const [whenTrue, whenFalse] = [compileNumber(then, scope), compileNumber(otherwise, scope)];
  return (inputs) => {
    const verdict = holds(inputs);
    return verdict === null ? null : verdict ? whenTrue(inputs) : whenFalse(inputs);
  };
}

function compileCondition(tree: jsep.Expression, scope: Scope): Formula<boolean> {
  const holds = isBinary(tree) ? comparison(tree.operator) : null;
  if (!isBinary(tree) || holds === null) {
    scope.report('jika', 'Bagian pertama jika(...) harus berupa perbandingan.', HOW_TO_COMPARE);
    return () => null;
  }
  return both(compileNumber(tree.left, scope), compileNumber(tree.right, scope), (a, b) =>
    holds(compare(a, b)),
  );
}

function reportOperator(operator: string, scope: Scope): void {
  scope.report(operator, `Tanda "${operator}" tidak dapat dipakai di dalam rumus.`, HOW_TO_WRITE);
}

/** The operator as the writer of the formula wrote it, see `parseFormula`. */
function shown(operator: string): string {
  return operator === '==' ? '=' : operator === '!=' ? '<>' : operator;
}
