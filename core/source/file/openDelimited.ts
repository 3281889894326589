import { open } from 'node:fs/promises';
import { SourceError, type SourcePlace } from '../../errors.ts';
import type { Finding } from '../../finding.ts';
import { cancelledError } from '../cancelled.ts';
import { firstRows } from '../openRawTable.ts';
import type { RawRow, RawTable } from '../rawTable.ts';
import type { Source } from '../source.ts';
import { sourceFinding } from '../sourceFinding.ts';
import { DELIMITERS, detectDelimiter, type Delimiter, type SplitRecords } from './delimiter.ts';
import { foreignContent } from './foreignContent.ts';
import type { PrivateCopy } from './privateCopy.ts';
import { createSheetSource } from './sheetSource.ts';
import { decodedText, detectEncoding, type TextEncoding } from './textEncoding.ts';

/** The csv library, of which only the tokenizer is used. */
type Papa = typeof import('papaparse');

const SAMPLE_LENGTH = 65_536;
const SAMPLE_RECORDS = 40;
/** First line by which Excel is told the delimiter; Excel does not show it as a row. */
const SEPARATOR_LINE = /^sep=([;,\t|])[^\S\n]*(?:\n|$)/i;
/** Names under which plain text is expected; under others only text that is clearly a table is read. */
const TEXT_EXTENSIONS = new Set(['', '.csv', '.tsv', '.tab', '.txt', '.prn', '.dat', '.asc']);

/** Opens csv, tsv and other text with delimited columns. Rejects with a `SourceError`. */
export async function openDelimited(copy: PrivateCopy, signal: AbortSignal | undefined): Promise<Source> {
  const papa = (await import('papaparse')).default;
  const encoding = await detectEncoding(copy.path, await headOf(copy.path));
  const sample = await sampleOf(copy.path, encoding);
  const separatorLine = SEPARATOR_LINE.exec(sample);
  const told = DELIMITERS.find((delimiter) => delimiter === separatorLine?.[1]);
  const guess = detectDelimiter(sample, recordSplitter(papa));
  if (told === undefined && guess.columns < 2 && !TEXT_EXTENSIONS.has(copy.extension)) {
    throw foreignContent('text', copy);
  }
  const table = delimitedTable(papa, copy, {
    encoding,
    delimiter: told ?? guess.delimiter,
    skippedLength: separatorLine?.[0].length ?? 0,
  });
  const empty = (await firstRows(table, 1, 0, signal)).length === 0;
  return createSheetSource(
    copy.name,
    [{ name: table.name, hidden: false, empty, open: async () => table }],
    copy.remove,
    signal,
  );
}

async function headOf(path: string): Promise<Buffer> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(256), 0, 256, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

async function sampleOf(path: string, encoding: TextEncoding): Promise<string> {
  let sample = '';
  for await (const text of decodedText(path, encoding)) {
    sample += text;
    if (sample.length >= SAMPLE_LENGTH) break;
  }
  return sample.slice(0, SAMPLE_LENGTH);
}

function recordSplitter(papa: Papa): SplitRecords {
  return (text, delimiter) => {
    const { data } = papa.parse<string[]>(text, { delimiter, newline: '\n', preview: SAMPLE_RECORDS });
    return data;
  };
}

interface Layout {
  readonly encoding: TextEncoding;
  readonly delimiter: Delimiter;
  /** Length of the line that only names the delimiter. */
  readonly skippedLength: number;
}

function delimitedTable(papa: Papa, copy: PrivateCopy, layout: Layout): RawTable {
  const name = copy.extension === '' ? copy.name : copy.name.slice(0, -copy.extension.length);
  const place = { file: copy.name, table: name };
  return {
    file: copy.name,
    name,
    merges: [],
    isDelimited: true,
    async *rows(signal) {
      let count = 0;
      for await (const { data, errors } of tokenized(papa, copy.path, layout)) {
        if (signal?.aborted === true) throw cancelledError(place, signal);
        const faulty = faultyRecords(data, errors, count, place);
        for (const [index, record] of data.entries()) {
          yield textRow(count + index + 1, record, faulty.has(index));
        }
        count += data.length;
      }
    },
  };
}

function textRow(number: number, record: readonly string[], isFaulty: boolean): RawRow {
  return {
    number,
    cells: record.map((text) => (text === '' ? null : text)),
    display: (columnIndex) => record[columnIndex] ?? '',
    ...(isFaulty ? { finding: malformedQuote(number, record) } : {}),
  };
}

/** Records as the tokenizer finds them in one piece of text after the other. */
async function* tokenized(papa: Papa, path: string, layout: Layout): AsyncGenerator<Tokens> {
  const parser = new papa.Parser({ delimiter: layout.delimiter, newline: '\n' });
  let rest = '';
  let toSkip = layout.skippedLength;
  for await (const text of decodedText(path, layout.encoding)) {
    rest += text.slice(toSkip);
    toSkip = Math.max(0, toSkip - text.length);
    const tokens: Tokens = parser.parse(rest, 0, true);
    rest = rest.slice(tokens.meta.cursor);
    yield tokens;
  }
  if (rest !== '') yield parser.parse(rest, 0, false);
}

/**
 * Places of the records in which a quote stands where none may. Throws where such a quote has swallowed line
 * ends, so that rows would be lost.
 */
function faultyRecords(
  data: readonly (readonly string[])[],
  errors: Tokens['errors'],
  count: number,
  place: SourcePlace,
): ReadonlySet<number> {
  const faulty = new Set(errors.flatMap(({ row }) => (row === undefined || row >= data.length ? [] : [row])));
  for (const { code, row = 0 } of errors) {
    const isSwallowing = data[row]?.some((cell) => cell.includes('\n')) === true;
    if (code === 'MissingQuotes' || isSwallowing) throw unclosedQuote(place, count + row + 1);
  }
  return faulty;
}

/** What the tokenizer's parser returns; its typings leave it open. */
interface Tokens {
  readonly data: readonly (readonly string[])[];
  readonly errors: readonly { readonly code: string; readonly row?: number }[];
  readonly meta: { readonly cursor: number };
}

function unclosedQuote(place: SourcePlace, row: number): SourceError {
  return new SourceError(
    'unreadable',
    place,
    `Tanda kutip (") yang dibuka pada baris ${row} di ${place.file ?? ''} tidak ditutup dengan benar, sehingga baris-baris setelahnya menyatu.`,
    'Perbaiki tanda kutip pada baris itu, atau ekspor ulang datanya.',
  );
}

function malformedQuote(number: number, record: readonly string[]): Finding {
  const text = {
    value: record.join(' | '),
    message: `Baris ${number} memuat tanda kutip (") di tengah nilai yang diapit tanda kutip.`,
    remedy:
      'Periksa apakah nilai pada baris ini terbaca benar; tulis tanda kutip di dalam nilai dua kali ("").',
  };
  return sourceFinding('malformed-quote', number, text, 'warning');
}
