import fc from 'fast-check';
import { readDecimal, type Decimal } from '../../../core/decimal.ts';

/** A number and one of the ways in which people write it. */
export interface WrittenNumber {
  readonly value: Decimal;
  readonly text: string;
  readonly style: 'indonesian' | 'english';
}

const wholePart = fc.oneof(
  fc.nat({ max: 9999 }).map(String),
  fc.bigInt({ min: 0n, max: 10n ** 15n }).map(String),
);
const fractionPart = fc.oneof(
  fc.constant(''),
  fc.stringMatching(/^\d{1,4}$/),
  fc.constantFrom('00', '000', '500'),
);
const dress = fc.constantFrom<(text: string, negative: boolean) => string>(
  (text, negative) => (negative ? `-${text}` : text),
  (text, negative) => (negative ? `(${text})` : text),
  (text, negative) => (negative ? `\u2212 ${text}` : ` ${text}\u00a0`),
  (text, negative) => (negative ? `Rp -${text}` : `Rp ${text}`),
  (text, negative) => (negative ? `(Rp${text})` : `Rp${text}`),
  (text, negative) => (negative ? `-Rp. ${text}` : `Rp.  ${text}`),
  (text, negative) => (negative ? `-IDR ${text}` : `IDR\u00a0${text}`),
);

/** Numbers of up to 10^15 with up to four decimals, written in one of the styles, grouped or not. */
export const writtenNumber: fc.Arbitrary<WrittenNumber> = fc
  .record({
    whole: wholePart,
    fraction: fractionPart,
    negative: fc.boolean(),
    style: fc.constantFrom('indonesian' as const, 'english' as const),
    grouped: fc.boolean(),
    dress,
  })
  .map(({ whole, fraction, negative, style, grouped, dress: dressed }) => {
    const [group, point] = style === 'indonesian' ? ['.', ','] : [',', '.'];
    const digits = grouped ? whole.replace(/\B(?=(\d{3})+$)/g, group) : whole;
    const text = dressed(fraction === '' ? digits : `${digits}${point}${fraction}`, negative);
    return { value: decimal(`${negative ? '-' : ''}${whole}.${fraction}`), text, style };
  });

/** The decimal of plain machine notation. */
export function decimal(text: string): Decimal {
  const value = readDecimal(text);
  if (value === null) throw new Error(`Not a decimal: ${text}`);
  return value;
}
