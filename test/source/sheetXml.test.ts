import { describe, expect, test } from 'vitest';
import type { OpenTable } from '../../core/source/source.ts';
import { openTestTable, readAll, writeTestFile } from './openTestFile.ts';
import { zipOf } from './zipOf.ts';

describe('workbooks that programs write without Excel', () => {
  test.each([
    ['no value', '<c r="A2"><f>1+1</f></c>'],
    ['an empty value', '<c r="A2"><f>1+1</f><v></v></c>'],
    ['a self-closing value', '<c r="A2"><f>1+1</f><v/></c>'],
    ['a shared formula', '<c r="A2"><f t="shared" ref="A2:A3" si="0">1+1</f></c>'],
  ])('a formula with %s is a missing value', async (_, cell) => {
    const [row] = await readAll(await sheet(`<row r="2">${cell}<c r="B2"><v>5</v></c></row>`));
    expect(row?.cells).toEqual([{ kind: 'missing-value' }, 5]);
    expect(row?.display(0)).toBe('');
  });

  test('a row with nothing but a missing value is not empty', async () => {
    const rows = await readAll(await sheet('<row r="2"><c r="B2"><f>A1</f></c></row>'));
    expect(rows.map((row) => row.cells)).toEqual([[null, { kind: 'missing-value' }]]);
  });

  test('a formula that gave empty text is empty', async () => {
    const [row] = await readAll(
      await sheet('<row r="2"><c r="A2" t="str"><f>""</f><v></v></c><c r="B2"><v>5</v></c></row>'),
    );
    expect(row?.cells).toEqual([null, 5]);
  });

  test('elements may have a prefix', async () => {
    const rows = await readAll(
      await sheet(
        '<x:row r="2"><x:c r="A2"><x:f>1+1</x:f></x:c><x:c r="B2"><x:v>5</x:v></x:c></x:row>',
        'x:',
      ),
    );
    expect(rows[0]?.cells).toEqual([{ kind: 'missing-value' }, 5]);
  });

  test('cells and rows without a reference follow each other', async () => {
    const rows = await readAll(await sheet('<row><c t="b"><v>1</v></c><c><v>7</v></c></row>'));
    expect(rows.map((row) => [row.number, ...row.cells])).toEqual([[2, true, 7]]);
  });

  test('an error that the library does not know is an error all the same', async () => {
    const [row] = await readAll(await sheet('<row r="2"><c r="A2" t="e"><v>#SPILL!</v></c></row>'));
    expect(row?.cells).toEqual([{ kind: 'error', error: '#ERROR!' }]);
    expect(row?.display(0)).toBe('#ERROR!');
  });

  test('a date beyond the calendar stays a number', async () => {
    const [row] = await readAll(
      await sheet('<row r="2"><c r="A2" s="1"><v>60</v></c><c r="B2" s="1"><v>0</v></c></row>'),
    );
    expect(row?.cells).toEqual([60, 0]);
  });

  test('a sheet that is damaged does not hide the others, nor is it taken for empty', async () => {
    const table = sheet('<row r="2"><c r="A2" t="s"><v>99</v></c></row>');
    await expect(table).rejects.toMatchObject({ code: 'unreadable' });
  });
});

const HEADER = (prefix: string): string =>
  ['A', 'B']
    .map(
      (column) =>
        `<${prefix}c r="${column}1" t="inlineStr"><${prefix}is><${prefix}t>nama ${column}</${prefix}t></${prefix}is></${prefix}c>`,
    )
    .join('');
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const CONTENT = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** A workbook of one sheet with columns `nama A` and `nama B` and these rows; style 1 is a date. */
async function sheet(rows: string, prefix = ''): Promise<OpenTable> {
  const namespace = prefix === '' ? `xmlns="${MAIN}"` : `xmlns:${prefix.slice(0, -1)}="${MAIN}"`;
  const parts = {
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/workbook.xml" ContentType="${CONTENT}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${CONTENT}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${CONTENT}.styles+xml"/></Types>`,
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets><sheet name="Data" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${RELATIONS}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/styles.xml': `<styleSheet xmlns="${MAIN}"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>`,
    'xl/worksheets/sheet1.xml': `<${prefix}worksheet ${namespace}><${prefix}sheetData><${prefix}row r="1">${HEADER(prefix)}</${prefix}row>${rows}</${prefix}sheetData></${prefix}worksheet>`,
  };
  const files = Object.entries(parts).map(([name, xml]): [string, Buffer] => [name, Buffer.from(xml)]);
  return openTestTable(await writeTestFile('data.xlsx', zipOf(Object.fromEntries(files))));
}
