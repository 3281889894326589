import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bothReadingsOf } from './bothReadings.ts';
import {
  formats,
  writeXlsx,
  type TextForm,
  type WrittenCell,
  type WrittenSheet,
  type WritingStyle,
} from './writeXlsx.ts';

/** Texts of all kinds; what the general library reads wrongly as a formula's result is tested elsewhere. */
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }).map(withoutControls),
  fc.constantFrom(
    '',
    ' ',
    ' tepi ',
    'a & b',
    '<b>',
    '"',
    "'",
    '_x000D_',
    '_x0041_',
    'a_b',
    'baris\nbaru',
    'a\r\nb',
    '😀é漢',
    '00123',
  ),
);
const plainText = text.map((value) => value.replaceAll(/[&_]/g, ''));
const sharedForms: readonly TextForm[] = [
  'shared',
  'shared-rich',
  'shared-phonetic',
  'inline',
  'inline-rich',
  'empty-tag',
];

const number = fc.oneof(
  fc.integer({ min: -5, max: 60_000 }).map(String),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map(String),
  fc.double({ min: 0, max: 60_000, noNaN: true }).map((value) => value.toFixed(4)),
  fc.constantFrom(
    '0',
    '-0',
    '60',
    '0.5',
    '1.50',
    '46206.9999884259',
    '1E5',
    '1e-7',
    '12345678901234567890',
    '0.1',
    '+5',
    '.5',
    '5.',
  ),
);

const content: fc.Arbitrary<WrittenCell> = fc.oneof(
  fc.record({ kind: fc.constant('number' as const), value: number, style: fc.nat(formats.length) }),
  fc.record({
    kind: fc.constant('text' as const),
    text,
    as: fc.constantFrom(...sharedForms),
    style: fc.nat(3),
  }),
  fc.record({
    kind: fc.constant('text' as const),
    text: plainText,
    as: fc.constant('formula' as const),
    style: fc.nat(1),
  }),
  fc.record({ kind: fc.constant('boolean' as const), value: fc.boolean(), style: fc.nat(1) }),
  fc.record({
    kind: fc.constant('error' as const),
    error: fc.constantFrom(
      '#DIV/0!',
      '#N/A',
      '#NAME?',
      '#NULL!',
      '#NUM!',
      '#REF!',
      '#VALUE!',
      '#GETTING_DATA',
      '#SPILL!',
    ),
    style: fc.nat(1),
  }),
  fc.record({ kind: fc.constant('blank' as const), style: fc.nat(4) }),
);
const sometimes = <Value>(rarely: fc.Arbitrary<Value>, mostly: fc.Arbitrary<Value>): fc.Arbitrary<Value> =>
  fc.oneof({ weight: 1, arbitrary: rarely }, { weight: 30, arbitrary: mostly });
const rare: fc.Arbitrary<WrittenCell> = fc.oneof(
  fc.record({ kind: fc.constant('uncalculated' as const), style: fc.nat(3) }),
  fc.record({
    kind: fc.constant('text' as const),
    text: plainText,
    as: fc.constant('cdata' as const),
    style: fc.constant(0),
  }),
);

const row = fc.record({
  gap: sometimes(fc.nat(3000), fc.nat(1)),
  cells: fc.array(
    fc
      .tuple(sometimes(rare, content), sometimes(fc.nat(60), fc.nat(1)))
      .map(([cell, gap]) => ({ ...cell, gap })),
    { maxLength: 8 },
  ),
});

const sheet: fc.Arbitrary<WrittenSheet> = fc.record({
  name: fc.constant('lembar'),
  state: fc.constantFrom('visible', 'hidden', 'veryHidden'),
  merges: fc.uniqueArray(fc.constantFrom('A1:B1', 'C1:C2', 'A5:F9', 'AA1:XFD1'), { maxLength: 3 }),
  rows: fc.array(row, { maxLength: 30 }),
});
const sheets = fc
  .array(sheet, { minLength: 1, maxLength: 3 })
  .map((list) => list.map((each, index) => ({ ...each, name: `Lembar & ${index}` })));

const rarely = fc.integer({ min: 0, max: 9 }).map((value) => value === 0);
const style: fc.Arbitrary<WritingStyle> = fc.record({
  references: fc.constantFrom('all', 'all', 'rows', 'none'),
  prefix: rarely.map((is) => (is ? 'x:' : '')),
  space: fc.constantFrom('', '', '\n  '),
  absolutePaths: fc.boolean(),
  date1904: fc.boolean(),
  hasStyles: rarely.map((is) => !is),
  hasComment: rarely,
  quote: rarely.map((is) => (is ? "'" : '"')),
  hasByteOrderMark: rarely,
});

describe('whatever a workbook holds and however it is written', () => {
  test('our own reader and the general library read the same, cell by cell', async () => {
    let byOurselves = 0;
    await fc.assert(
      fc.asyncProperty(sheets, style, async (written, as) => {
        const { own, general, handedOver } = await bothReadingsOf(writeXlsx(written, as));
        if (handedOver === 0) byOurselves += 1;
        expect(own).toEqual(general);
      }),
      { numRuns: 400 },
    );
    // Else the general library would only have been compared with itself.
    expect(byOurselves).toBeGreaterThan(100);
  });
});

function withoutControls(value: string): string {
  return Array.from(value).filter(canBeInXml).join('');
}

function canBeInXml(character: string): boolean {
  return (
    (character >= ' ' || '\t\n\r'.includes(character)) && !/[\ud800-\udfff\ufffe\uffff]/u.test(character)
  );
}
