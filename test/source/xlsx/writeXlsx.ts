import { zipOf } from '../zipOf.ts';

/** A cell to be written; `style` is an index among `formats`. */
export type WrittenCell = { readonly style: number } & (
  | { readonly kind: 'number'; readonly value: string }
  | { readonly kind: 'text'; readonly text: string; readonly as: TextForm }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'error'; readonly error: string }
  | { readonly kind: 'blank' }
  | { readonly kind: 'uncalculated' }
);

/** How a text is stored: among the shared ones, in the cell, or as a formula's result; plain or otherwise. */
export type TextForm =
  'shared' | 'shared-rich' | 'shared-phonetic' | 'inline' | 'inline-rich' | 'formula' | 'cdata' | 'empty-tag';

export interface WrittenSheet {
  readonly name: string;
  readonly state: 'visible' | 'hidden' | 'veryHidden';
  readonly merges: readonly string[];
  /** Rows before each row that the file leaves out, and cells before each cell. */
  readonly rows: readonly {
    readonly gap: number;
    readonly cells: readonly (WrittenCell & { readonly gap: number })[];
  }[];
}

/** Ways of writing the same workbook. */
export interface WritingStyle {
  readonly references: 'all' | 'rows' | 'none';
  readonly prefix: '' | 'x:';
  /** Between elements. */
  readonly space: '' | '\n  ';
  readonly absolutePaths: boolean;
  readonly date1904: boolean;
  readonly hasStyles: boolean;
  readonly hasComment: boolean;
  readonly quote: '"' | "'";
  readonly hasByteOrderMark: boolean;
}

const plainStyle: WritingStyle = {
  references: 'all',
  prefix: '',
  space: '',
  absolutePaths: false,
  date1904: false,
  hasStyles: true,
  hasComment: false,
  quote: '"',
  hasByteOrderMark: false,
};

/** Number formats of the cell styles. */
export const formats = [
  'General',
  'dd/mm/yyyy',
  'hh:mm',
  '#,##0.00',
  '0%',
  '"Rp"#,##0',
  'd mmmm yyyy h:mm',
  '000',
];

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const CONTENT = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** The bytes of a workbook, written in this style. */
export function writeXlsx(sheets: readonly WrittenSheet[], style: WritingStyle = plainStyle): Buffer {
  const texts: string[] = [];
  const sheetFiles = sheets.map((sheet, index): [string, string] => [
    `xl/worksheets/sheet${index + 1}.xml`,
    sheetXml(sheet, style, texts),
  ]);
  const files: [string, string][] = [
    ['[Content_Types].xml', contentTypes(sheets.length, style)],
    ['xl/workbook.xml', workbookXml(sheets, style)],
    ['xl/_rels/workbook.xml.rels', relationsXml(sheets.length, style)],
    ['xl/sharedStrings.xml', `<sst xmlns="${MAIN}">${texts.join('')}</sst>`],
    ...(style.hasStyles ? [['xl/styles.xml', stylesXml()] satisfies [string, string]] : []),
    ...sheetFiles,
  ];
  const mark = style.hasByteOrderMark ? '\uFEFF' : '';
  return zipOf(Object.fromEntries(files.map(([name, xml]) => [name, Buffer.from(mark + xml)])));
}

function sheetXml(sheet: WrittenSheet, style: WritingStyle, texts: string[]): string {
  const { prefix, space } = style;
  const namespace = prefix === '' ? `xmlns="${MAIN}"` : `xmlns:x="${MAIN}"`;
  let number = 0;
  const rows = sheet.rows.map(({ gap, cells }) => {
    number += 1 + (style.references === 'none' ? 0 : gap);
    return rowXml(number, cells, style, texts);
  });
  const merges = sheet.merges.map((range) => `<${prefix}mergeCell ref="${range}"/>`).join('');
  return [
    `<?xml version="1.0" encoding="UTF-8"?>\n<${prefix}worksheet ${namespace}>`,
    `<${prefix}sheetViews><${prefix}sheetView workbookViewId="0"/></${prefix}sheetViews>`,
    rows.length === 0
      ? `<${prefix}sheetData/>`
      : `<${prefix}sheetData>${rows.join(space)}${space}</${prefix}sheetData>`,
    merges === '' ? '' : `<${prefix}mergeCells>${merges}</${prefix}mergeCells>`,
    `</${prefix}worksheet>`,
  ].join(space);
}

function rowXml(
  number: number,
  cells: readonly (WrittenCell & { readonly gap: number })[],
  style: WritingStyle,
  texts: string[],
): string {
  const { prefix, space, references, quote, hasComment } = style;
  const reference = references === 'none' ? '' : ` r=${quote}${number}${quote}`;
  let column = -1;
  const written = cells.map((cell) => {
    column += 1 + (references === 'all' ? cell.gap : 0);
    return cellXml(cell, references === 'all' ? `${letters(column)}${number}` : '', style, texts);
  });
  const comment = hasComment ? '<!-- catatan -->' : '';
  const open = `<${prefix}row${reference} spans="1:9" ht="15.5">`;
  return `${open}${space}${comment}${written.join(space)}${space}</${prefix}row>`;
}

function cellXml(cell: WrittenCell, reference: string, style: WritingStyle, texts: string[]): string {
  const { prefix, quote } = style;
  const { type, content } = contentOf(cell, prefix, texts);
  const attributes = [
    ...(reference === '' ? [] : [`r=${quote}${reference}${quote}`]),
    ...(cell.style === 0 ? [] : [`s=${quote}${cell.style}${quote}`]),
    ...(type === '' ? [] : [`t=${quote}${type}${quote}`]),
  ];
  const tag = [`${prefix}c`, ...attributes].join(' ');
  return content === '' ? `<${tag}/>` : `<${tag}>${content}</${prefix}c>`;
}

function contentOf(cell: WrittenCell, prefix: string, texts: string[]): { type: string; content: string } {
  const value = (text: string): string => `<${prefix}v>${text}</${prefix}v>`;
  switch (cell.kind) {
    case 'number':
      return { type: '', content: value(cell.value) };
    case 'boolean':
      return { type: 'b', content: value(cell.value ? '1' : '0') };
    case 'error':
      return { type: 'e', content: `<${prefix}f>1/0</${prefix}f>${value(cell.error)}` };
    case 'blank':
      return { type: '', content: '' };
    case 'uncalculated':
      return { type: '', content: `<${prefix}f>1+1</${prefix}f>` };
    case 'text':
      return textContent(cell.text, cell.as, prefix, texts);
  }
}

function textContent(
  text: string,
  as: TextForm,
  prefix: string,
  texts: string[],
): { type: string; content: string } {
  const t = (part: string): string => `<${prefix}t xml:space="preserve">${escaped(part)}</${prefix}t>`;
  const rich = `<${prefix}r>${t(text.slice(0, 2))}</${prefix}r><${prefix}r><${prefix}rPr><${prefix}b/></${prefix}rPr>${t(text.slice(2))}</${prefix}r>`;
  const shared = (xml: string): { type: string; content: string } => {
    texts.push(xml.replaceAll(prefix === '' ? '\0' : prefix, ''));
    return { type: 's', content: `<${prefix}v>${texts.length - 1}</${prefix}v>` };
  };
  const inline = (xml: string): { type: string; content: string } => ({
    type: 'inlineStr',
    content: `<${prefix}is>${xml}</${prefix}is>`,
  });
  switch (as) {
    case 'shared':
      return shared(`<si><t>${escaped(text)}</t></si>`);
    case 'shared-rich':
      return shared(`<si>${rich}</si>`);
    case 'shared-phonetic':
      return shared(`<si>${rich}<rPh sb="0" eb="1"><t>bunyi</t></rPh><phoneticPr fontId="1"/></si>`);
    case 'cdata':
      return shared(`<si><t><![CDATA[${text.replaceAll(']]>', '')}]]></t></si>`);
    case 'empty-tag':
      return shared('<si><t/></si>');
    case 'inline':
      return inline(t(text));
    case 'inline-rich':
      return inline(rich);
    case 'formula':
      return { type: 'str', content: `<${prefix}f>A1</${prefix}f><${prefix}v>${escaped(text)}</${prefix}v>` };
  }
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

function letters(index: number): string {
  const rest = Math.floor(index / 26);
  const letter = String.fromCharCode(65 + (index % 26));
  return rest === 0 ? letter : letters(rest - 1) + letter;
}

function workbookXml(sheets: readonly WrittenSheet[], { date1904, quote }: WritingStyle): string {
  const list = sheets.map(
    ({ name, state }, index) =>
      `<sheet name=${quote}${escaped(name)}${quote} sheetId="${index + 1}" state="${state}" r:id="rId${index + 1}"/>`,
  );
  const properties = date1904 ? '<workbookPr date1904="1"/>' : '';
  return `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}">${properties}<sheets>${list.join('')}</sheets></workbook>`;
}

function relationsXml(sheets: number, { absolutePaths }: WritingStyle): string {
  const folder = absolutePaths ? '/xl/' : '';
  const list = Array.from(
    { length: sheets },
    (_, index) =>
      `<Relationship Id="rId${index + 1}" Type="${RELATIONS}/worksheet" Target="${folder}worksheets/sheet${index + 1}.xml"/>`,
  );
  return `<Relationships xmlns="${PACKAGE}/relationships">${list.join('')}</Relationships>`;
}

function contentTypes(sheets: number, { hasStyles }: WritingStyle): string {
  const parts: [string, string][] = [
    ['workbook', 'sheet.main'],
    ['sharedStrings', 'sharedStrings'],
    ...(hasStyles ? [['styles', 'styles'] satisfies [string, string]] : []),
    ...Array.from({ length: sheets }, (_, index): [string, string] => [
      `worksheets/sheet${index + 1}`,
      'worksheet',
    ]),
  ];
  const list = parts.map(
    ([name, type]) => `<Override PartName="/xl/${name}.xml" ContentType="${CONTENT}.${type}+xml"/>`,
  );
  return `<Types xmlns="${PACKAGE}/content-types">${list.join('')}</Types>`;
}

function stylesXml(): string {
  const own = formats.map(
    (format, index) => `<numFmt numFmtId="${170 + index}" formatCode="${escaped(format)}"/>`,
  );
  const styles = formats.map(
    (_, index) => `<xf numFmtId="${index === 0 ? 0 : 170 + index}" applyNumberFormat="1"/>`,
  );
  return `<styleSheet xmlns="${MAIN}"><numFmts>${own.join('')}</numFmts><cellXfs>${styles.join('')}</cellXfs></styleSheet>`;
}
