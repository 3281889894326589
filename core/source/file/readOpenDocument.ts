import type { DateSystem } from '../serialDate.ts';
import {
  createOpenDocumentTable,
  numberIn,
  type OpenDocumentTable,
  type OpenDocumentTableBuilder,
} from './openDocumentTable.ts';
import { readXmlAttribute } from './xmlAttribute.ts';
import { xmlTokens, type XmlToken } from './xmlTokens.ts';

/** Elements whose text is not the cell's, or whose cells are not the table's. */
const ASIDE = /^(?:draw:|form:|office:(?:annotation|forms)$|table:(?:shapes|tracked-changes|dde-links)$)/;

/**
 * The tables of an OpenDocument spreadsheet's `content.xml`. Values and dates are in it in machine form, so no
 * number format has to be understood.
 */
export function readOpenDocument(xml: string): readonly OpenDocumentTable[] {
  const reader = createReader();
  for (const token of withoutAsides(xmlTokens(xml))) {
    if (token.kind === 'text') reader.text(token.text);
    if (token.kind === 'open') reader.open(token.name, token.tag);
    if (token.kind === 'close' || (token.kind === 'open' && token.isClosed)) reader.close(token.name);
  }
  return reader.tables();
}

function* withoutAsides(tokens: Iterable<XmlToken>): Generator<XmlToken> {
  let aside = '';
  let depth = 0;
  for (const token of tokens) {
    if (depth === 0 && token.kind === 'open' && ASIDE.test(token.name)) aside = token.name;
    const isAside = token.kind !== 'text' && token.name === aside;
    if (isAside && token.kind === 'open' && !token.isClosed) depth += 1;
    if (!isAside && depth === 0) yield token;
    if (isAside && token.kind === 'close') depth -= 1;
    if (depth === 0) aside = '';
  }
}

interface Reader {
  open(name: string, tag: string): void;
  close(name: string): void;
  text(text: string): void;
  tables(): readonly OpenDocumentTable[];
}

function createReader(): Reader {
  const builders: OpenDocumentTableBuilder[] = [];
  const hiddenStyles = new Set<string>();
  let dateSystem: DateSystem = 1900;
  let style = '';
  let cellTag = '';
  let shown: string | null = null;
  let isInParagraph = false;

  const opening: Readonly<Record<string, (tag: string) => void>> = {
    'style:style': (tag) => (style = readXmlAttribute(tag, 'style:name')),
    'style:table-properties': (tag) => {
      if (readXmlAttribute(tag, 'table:display') === 'false') hiddenStyles.add(style);
    },
    'table:null-date': (tag) => {
      if (readXmlAttribute(tag, 'table:date-value') === '1904-01-01') dateSystem = 1904;
    },
    'table:table': (tag) => {
      const hidden = hiddenStyles.has(readXmlAttribute(tag, 'table:style-name'));
      builders.push(createOpenDocumentTable(readXmlAttribute(tag, 'table:name'), hidden, dateSystem));
    },
    'table:table-row': (tag) => builders.at(-1)?.beginRow(tag),
    'table:table-cell': beginCell,
    'table:covered-table-cell': beginCell,
    'text:p': () => {
      shown = shown === null ? '' : `${shown}\n`;
      isInParagraph = true;
    },
  };
  const closing: Readonly<Record<string, () => void>> = {
    'table:table-row': () => builders.at(-1)?.endRow(),
    'table:table-cell': () => builders.at(-1)?.addCell(cellTag, shown),
    'table:covered-table-cell': () => builders.at(-1)?.addCoveredCell(cellTag),
    'text:p': () => (isInParagraph = false),
  };

  function beginCell(tag: string): void {
    cellTag = tag;
    shown = null;
  }

  return {
    open(name, tag) {
      opening[name]?.(tag);
      if (isInParagraph) shown += whiteSpace(name, tag);
    },
    close: (name) => closing[name]?.(),
    text(text) {
      if (isInParagraph) shown += text.replace(/\s+/g, ' ');
    },
    tables: () => builders.map((builder) => builder.table),
  };
}

/** White space that the format writes as elements, because plain white space is folded. */
function whiteSpace(name: string, tag: string): string {
  if (name === 'text:s') return ' '.repeat(Math.min(numberIn(tag, 'text:c'), 1000));
  if (name === 'text:tab') return '\t';
  return name === 'text:line-break' ? '\n' : '';
}
