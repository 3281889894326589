import { add, compare, divide, multiply, negate, subtract, type Fraction } from './fraction.ts';

/** A compiled formula: the inputs in their order to the result; null where it divides by zero. */
export type Formula<Result = Fraction> = (inputs: readonly Fraction[]) => Result | null;

/** The calculation that an operator stands for, or null for an operator that a formula may not use. */
export function arithmetic(operator: string): ((a: Fraction, b: Fraction) => Fraction | null) | null {
  switch (operator) {
    case '+':
      return add;
    case '-':
      return subtract;
    case '*':
      return multiply;
    case '/':
      return divide;
    default:
      return null;
  }
}

/** Whether an order (see `compare`) is what the operator asks for; null for any other operator. */
export function comparison(operator: string): ((order: number) => boolean) | null {
  switch (operator) {
    case '==':
      return (order) => order === 0;
    case '!=':
      return (order) => order !== 0;
    case '<':
      return (order) => order < 0;
    case '<=':
      return (order) => order <= 0;
    case '>':
      return (order) => order > 0;
    case '>=':
      return (order) => order >= 0;
    default:
      return null;
  }
}

/** The formula that applies `operation` to the results of two others. */
export function both<Result>(
  left: Formula,
  right: Formula,
  operation: (a: Fraction, b: Fraction) => Result | null,
): Formula<Result> {
  return (inputs) => {
    const a = left(inputs);
    const b = a === null ? null : right(inputs);
    return a === null || b === null ? null : operation(a, b);
  };
}

export function mapped(formula: Formula, change: (value: Fraction) => Fraction): Formula {
  return (inputs) => {
    const value = formula(inputs);
    return value === null ? null : change(value);
  };
}

/** The smallest of the results. */
export function smallest(formulas: readonly Formula[]): Formula {
  return formulas.reduce((a, b) => both(a, b, (x, y) => (compare(y, x) < 0 ? y : x)));
}

/** The largest of the results. */
export function largest(formulas: readonly Formula[]): Formula {
  return formulas.reduce((a, b) => both(a, b, (x, y) => (compare(y, x) > 0 ? y : x)));
}

export function absolute(value: Fraction): Fraction {
  return value.numerator < 0n ? negate(value) : value;
}
