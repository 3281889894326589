import { describe, expect, test } from 'vitest';
import type { OpenDocumentTable } from '../../core/source/file/openDocumentTable.ts';
import { readOpenDocument } from '../../core/source/file/readOpenDocument.ts';

describe('OpenDocument cells', () => {
  test.each([
    ['float', 'office:value-type="float" office:value="1500000.5"', '1.500.000,50', 1_500_000.5],
    ['currency', 'office:value-type="currency" office:value="-2500"', 'Rp-2.500', -2500],
    ['percentage', 'office:value-type="percentage" office:value="0.125"', '12,5%', 0.125],
    ['boolean', 'office:value-type="boolean" office:boolean-value="true"', 'BENAR', true],
    ['string', 'office:value-type="string"', '00123', '00123'],
    [
      'string value',
      'office:value-type="string" office:string-value="asli &amp; utuh"',
      'tampil',
      'asli & utuh',
    ],
    [
      'date',
      'office:value-type="date" office:date-value="2023-02-02"',
      '2 Feb',
      { kind: 'date', date: '2023-02-02', time: null },
    ],
    [
      'date and time',
      'office:value-type="date" office:date-value="2023-02-02T13:45:29.6"',
      '',
      { kind: 'date', date: '2023-02-02', time: '13:45:30' },
    ],
    [
      'a time that rounds to midnight',
      'office:value-type="date" office:date-value="2023-02-28T23:59:59.9"',
      '',
      { kind: 'date', date: '2023-03-01', time: null },
    ],
    [
      'a day that does not exist',
      'office:value-type="date" office:date-value="2023-02-30"',
      '30 Feb',
      '30 Feb',
    ],
    ['time of day', 'office:value-type="time" office:time-value="PT08H30M00S"', '08:30', '08:30:00'],
    ['length of time', 'office:value-type="time" office:time-value="PT36H00M00S"', '36:00', 1.5],
    [
      'error',
      'table:formula="of:=NA()" calcext:value-type="error" office:value-type="string"',
      '#N/A',
      { kind: 'error', error: '#N/A' },
    ],
    [
      "another writer's error",
      'table:formula="of:=1/0" office:value-type="string"',
      '#DIV/0!',
      { kind: 'error', error: '#DIV/0!' },
    ],
  ])('%s', (_, attributes, text, cell) => {
    const table = tableOf(row(`<table:table-cell ${attributes}><text:p>${text}</text:p></table:table-cell>`));
    expect(table.rows[0]?.cells).toEqual([cell]);
    expect(table.rows[0]?.texts).toEqual([text]);
  });

  test.each([
    ['self-closing', '<table:table-cell table:formula="of:=1+1"/>'],
    ['empty', '<table:table-cell table:formula="of:=1+1"></table:table-cell>'],
    ['typed but without value', '<table:table-cell table:formula="of:=1+1" office:value-type="float"/>'],
  ])('a formula that nobody calculated (%s) is a missing value', (_, cell) => {
    expect(tableOf(row(cell)).rows[0]?.cells).toEqual([{ kind: 'missing-value' }]);
  });

  test('text keeps its white space elements, paragraphs and links, but not comments', () => {
    const cell =
      '<table:table-cell office:value-type="string"><office:annotation><text:p>komentar</text:p></office:annotation>' +
      '<text:p>a<text:s text:c="3"/>b<text:tab/>c</text:p><text:p>\n  <text:a>tautan</text:a></text:p></table:table-cell>';
    expect(tableOf(row(cell)).rows[0]?.cells).toEqual(['a   b\tc\n tautan']);
  });
});

describe('OpenDocument tables', () => {
  test('repeat cells and rows, also empty ones', () => {
    const table = tableOf(
      `<table:table-row table:number-rows-repeated="3"><table:table-cell table:number-columns-repeated="1024"/></table:table-row>` +
        `<table:table-row table:number-rows-repeated="2"><table:table-cell table:number-columns-repeated="2"/>${number('7', 'table:number-columns-repeated="2"')}</table:table-row>` +
        `<table:table-row table:number-rows-repeated="1048571"><table:table-cell/></table:table-row>`,
    );
    expect(table.rows.map((each) => [each.number, ...each.cells])).toEqual([
      [4, null, null, 7, 7],
      [5, null, null, 7, 7],
    ]);
  });

  test('know merged cells, and nothing of what they cover', () => {
    const table = tableOf(
      row(
        `${number('1')}<table:table-cell table:number-columns-spanned="2" table:number-rows-spanned="3" office:value-type="string"><text:p>judul</text:p></table:table-cell>` +
          `<table:covered-table-cell office:value-type="float" office:value="9"><text:p>9</text:p></table:covered-table-cell>${number('3')}`,
      ),
    );
    expect(table.rows[0]?.cells).toEqual([1, 'judul', null, 3]);
    expect(table.merges).toEqual([{ firstRow: 1, lastRow: 3, firstColumn: 1, lastColumn: 2 }]);
  });

  test('are hidden by their style, named with entities, and count days from their null date', () => {
    const tables = readOpenDocument(
      document(
        '<table:calculation-settings><table:null-date table:date-value="1904-01-01"/></table:calculation-settings>' +
          '<table:table table:name="A &amp; B" table:style-name="ta1"/><table:table table:name="C" table:style-name="ta2"/>',
        '<style:style style:name="ta1" style:family="table"><style:table-properties table:display="false"/></style:style>' +
          '<style:style style:name="ta2" style:family="table"><style:table-properties table:display="true"/></style:style>',
      ),
    );
    expect(tables.map(({ name, hidden, dateSystem }) => [name, hidden, dateSystem])).toEqual([
      ['A & B', true, 1904],
      ['C', false, 1904],
    ]);
  });

  test('leave out what was deleted while changes were tracked, drawings and comments', () => {
    const table = tableOf(
      `<table:shapes><draw:frame><draw:text-box><text:p>gambar</text:p></draw:text-box></draw:frame></table:shapes>${row(number('1'))}<!-- ${row(number('2'))} -->`,
      `<table:tracked-changes><table:deletion><table:table-row>${number('9')}</table:table-row></table:deletion></table:tracked-changes>`,
    );
    expect(table.rows.map((each) => each.cells)).toEqual([[1]]);
  });
});

function number(value: string, attributes = ''): string {
  return `<table:table-cell ${attributes} office:value-type="float" office:value="${value}"><text:p>${value}</text:p></table:table-cell>`;
}

function row(cells: string): string {
  return `<table:table-row>${cells}</table:table-row>`;
}

function tableOf(rows: string, before = ''): OpenDocumentTable {
  const [table] = readOpenDocument(document(`${before}<table:table table:name="Data">${rows}</table:table>`));
  if (table === undefined) throw new Error('No table');
  return table;
}

function document(body: string, styles = ''): string {
  return `<?xml version="1.0"?><office:document-content><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:spreadsheet>${body}</office:spreadsheet></office:body></office:document-content>`;
}
