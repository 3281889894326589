import { SSF } from '@e965/xlsx';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { displayNumber, type NumberFormatter } from '../../core/source/file/displayNumber.ts';
import { createNumberDisplay } from '../../core/source/file/numberDisplay.ts';
import { plainFormat } from '../../core/source/file/plainFormat.ts';

const byLibrary: NumberFormatter = (format, value, options) => String(SSF.format(format, value, options));

const plainFormats = [
  'General',
  '0',
  '#,##0',
  '0.00',
  '#,##0.00',
  '#,##0.000000',
  '"Rp"#,##0',
  '"Rp."\\ #,##0.00',
  '#,##0",-"',
  '[$Rp-421]#,##0.00',
  '[$Rp-421] #,##0;[Red]-[$Rp-421] #,##0',
  '#,##0;[Red]-#,##0',
  '#,##0_);(#,##0)',
  '#,##0.00_);[Red]\\(#,##0.00\\)',
  '_(* #,##0_);_(* \\(#,##0\\);_(* "-"_);_(@_)',
  '_-* #,##0.00_-;-* #,##0.00_-;_-* "-"??_-;_-@_-',
  '_("Rp"* #,##0_);_("Rp"* \\(#,##0\\);_("Rp"* "-"_);_(@_)',
  '0 "orang"',
  '+0;-0;0',
];
const otherFormats = [
  '000',
  '0%',
  '0.0%',
  '#',
  '#,###',
  '0.##',
  '0.00E+00',
  '# ?/?',
  '[>1000]#,##0;0',
  '0"1"',
  '#,##0,',
  'dd/mm/yyyy',
  '[$-421]d mmmm yyyy;@',
  'm/d/yy h:mm',
  'hh:mm:ss',
  '[h]:mm',
  '@',
  '"tetap"',
  'bukan format ]',
];

const value = fc.oneof(
  fc.integer({ min: -2_000_000, max: 2_000_000 }),
  fc.integer({ min: 0, max: 2 ** 53 - 1 }),
  fc.integer({ min: -9_999_999, max: 999_999_999 }).map((cents) => cents / 100),
  fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e15, max: 1e15 }),
  fc.double({ noNaN: true, min: 0, max: 2 }),
  fc.constantFrom(0, -0, 1, 999, 1000, 1e10, 1e11, 1e15, 0.1 + 0.2, 1.005, 46206, 46206.5),
);

describe('a number in a column', () => {
  test.each([...plainFormats, ...otherFormats])(
    'in the format %s is shown as the library shows it',
    (format) => {
      for (const system of [1900, 1904] as const) {
        const show = createNumberDisplay(system, byLibrary)(format);
        fc.assert(
          fc.property(value, (number) => {
            const expected = displayNumber(number, format, system, byLibrary);
            // The second time it may be remembered.
            expect([show(number), show(number)]).toEqual([expected, expected]);
          }),
          { numRuns: 300 },
        );
      }
    },
  );

  test.each(plainFormats)('in the format %s needs no library while nothing is rounded', (format) => {
    const show = plainFormat(format, (number) => displayNumber(number, format, 1900, byLibrary));
    expect(show?.(1_500_000)).toMatch(/1\.500\.000|1500000/);
  });

  test.each(otherFormats)('in the format %s is left to the library', (format) => {
    expect(plainFormat(format, (number) => displayNumber(number, format, 1900, byLibrary))).toBeNull();
  });
});
