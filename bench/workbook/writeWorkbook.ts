import { writeFileSync } from 'node:fs';
import { zipOf } from '../../test/source/zipOf.ts';
import { header, transaction, type WorkbookCell } from './transactions.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const CONTENT = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const EXTENSIONS =
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="x14ac" xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac"';
const STYLES = { plain: 0, date: 1, amount: 2 } as const;
const ROWS_PER_PIECE = 5000;

/** Writes a workbook of so many transactions, its XML as Excel writes it: texts shared, every cell with its place. */
export function writeWorkbook(path: string, count: number): void {
  const texts = createSharedTexts();
  const pieces: Buffer[] = [];
  let rows = rowXml(
    1,
    header.map((text) => ({ kind: 'text', text })),
    texts,
  );
  for (let index = 0; index < count; index += 1) {
    rows += rowXml(index + 2, transaction(index, count), texts);
    if (index % ROWS_PER_PIECE !== 0) continue;
    pieces.push(Buffer.from(rows));
    rows = '';
  }
  pieces.push(Buffer.from(rows));
  const start = `${DECLARATION}<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONS}" ${EXTENSIONS}><dimension ref="A1:J${count + 1}"/><sheetViews><sheetView tabSelected="1" workbookViewId="0"/></sheetViews><sheetFormatPr defaultRowHeight="15"/><sheetData>`;
  const end =
    '</sheetData><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/></worksheet>';
  const sheet = Buffer.concat([Buffer.from(start), ...pieces, Buffer.from(end)]);
  writeFileSync(
    path,
    zipOf({ ...commonFiles(), 'xl/sharedStrings.xml': texts.xml(), 'xl/worksheets/sheet1.xml': sheet }),
  );
}

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

interface SharedTexts {
  indexOf(text: string): number;
  xml(): Buffer;
}

function createSharedTexts(): SharedTexts {
  const known = new Map<string, number>();
  return {
    indexOf(text) {
      const index = known.get(text) ?? known.size;
      known.set(text, index);
      return index;
    },
    xml() {
      const items = [...known.keys()].map((text) => `<si><t>${text}</t></si>`).join('');
      return Buffer.from(`${DECLARATION}<sst xmlns="${MAIN}" uniqueCount="${known.size}">${items}</sst>`);
    },
  };
}

function rowXml(number: number, cells: readonly WorkbookCell[], texts: SharedTexts): string {
  const written = cells.map((cell, column) =>
    cellXml(`${String.fromCharCode(65 + column)}${number}`, cell, texts),
  );
  return `<row r="${number}" spans="1:10" x14ac:dyDescent="0.25">${written.join('')}</row>`;
}

function cellXml(reference: string, cell: WorkbookCell, texts: SharedTexts): string {
  switch (cell.kind) {
    case 'text':
      return `<c r="${reference}" t="s"><v>${texts.indexOf(cell.text)}</v></c>`;
    case 'boolean':
      return `<c r="${reference}" t="b"><v>${cell.value ? 1 : 0}</v></c>`;
    case 'number': {
      const style = cell.style === 'plain' ? '' : ` s="${STYLES[cell.style]}"`;
      return `<c r="${reference}"${style}><v>${cell.value}</v></c>`;
    }
  }
}

function commonFiles(): Record<string, Buffer> {
  const parts = ['workbook', 'worksheets/sheet1', 'styles', 'sharedStrings'];
  const types = ['sheet.main', 'worksheet', 'styles', 'sharedStrings'];
  const overrides = parts.map(
    (part, index) => `<Override PartName="/xl/${part}.xml" ContentType="${CONTENT}.${types[index]}+xml"/>`,
  );
  const relation = (id: number, kind: string, target: string): string =>
    `<Relationship Id="rId${id}" Type="${RELATIONS}/${kind}" Target="${target}"/>`;
  const relations = [
    relation(1, 'worksheet', 'worksheets/sheet1.xml'),
    relation(2, 'styles', 'styles.xml'),
    relation(3, 'sharedStrings', 'sharedStrings.xml'),
  ];
  const looks = [
    onlyOne('font', '<font/>'),
    onlyOne('fill', '<fill><patternFill patternType="none"/></fill>'),
    onlyOne('border', '<border/>'),
  ];
  const styles = [0, 14, 4].map(
    (format) =>
      `<xf numFmtId="${format}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>`,
  );
  const files = {
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides.join('')}</Types>`,
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships">${relation(1, 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets><sheet name="Data" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships">${relations.join('')}</Relationships>`,
    'xl/styles.xml': `<styleSheet xmlns="${MAIN}">${looks.join('')}<cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3">${styles.join('')}</cellXfs></styleSheet>`,
  };
  return Object.fromEntries(
    Object.entries(files).map(([name, xml]) => [name, Buffer.from(DECLARATION + xml)]),
  );
}

function onlyOne(element: string, content: string): string {
  return `<${element}s count="1">${content}</${element}s>`;
}
