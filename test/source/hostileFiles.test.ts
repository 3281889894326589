import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import fc from 'fast-check';
import { SourceError } from '../../core/errors.ts';
import { inspect } from '../../core/source/inspect.ts';
import { openFileSource } from '../../core/source/openFileSource.ts';
import { createImpatientClock, fixture, temporaryFolder, writeTestFile } from './openTestFile.ts';

const extensions = [
  '.xlsx',
  '.xlsm',
  '.xlsb',
  '.xls',
  '.ods',
  '.csv',
  '.tsv',
  '.db',
  '.dbf',
  '.mdb',
  '.accdb',
  '.txt',
  '',
];
const signatures = [
  '',
  'PK\u0003\u0004',
  'ÐÏ\u0011à¡±\u001aá',
  '\t\b\u0010\0',
  'SQLite format 3\0',
  '\0\u0001\0\0Standard ACE DB\0\u0005',
  '\u0003~\u000b\u001a\u0001\0\0\0',
  'ÿþ',
  '<',
  '%PDF-',
];
const fixtures = [
  'libreoffice.xlsx',
  'libreoffice.xls',
  'gnumeric-excel95.xls',
  'libreoffice.ods',
  'sheetjs.xlsb',
  'libreoffice-utf-8.csv',
  'pythondbf-visualfoxpro.dbf',
  'access.mdb',
];

describe('whatever a file holds', () => {
  // The spreadsheet library tells the console about records that it does not know.
  beforeEach(() => void vi.spyOn(console, 'error').mockReturnValue());
  afterEach(() => void vi.restoreAllMocks());

  test('random bytes after any beginning, under any name, are read or refused with a SourceError', async () => {
    const temporaryDirectory = await temporaryFolder();
    const bytes = fc.uint8Array({ maxLength: 1500 });
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...extensions),
        fc.constantFrom(...signatures),
        bytes,
        async (extension, signature, rest) => {
          const content = Buffer.concat([Buffer.from(signature, 'latin1'), rest]);
          expect(
            await readOrRefuse(await writeTestFile(`data${extension}`, content), temporaryDirectory),
          ).toBe(true);
        },
      ),
      { numRuns: 250 },
    );
  });

  test('workbooks with changed or missing bytes are read or refused with a SourceError', async () => {
    const temporaryDirectory = await temporaryFolder();
    const change = fc.record({
      at: fc.double({ min: 0, max: 0.9999, noNaN: true }),
      byte: fc.integer({ min: 0, max: 255 }),
    });
    const changes = fc.array(change, { maxLength: 12 });
    const kept = fc.oneof(fc.constant(1), fc.double({ min: 0.01, max: 1, noNaN: true }));
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...fixtures), changes, kept, async (name, changed, share) => {
        const content = Buffer.from(readFileSync(fixture(`source/${name}`)));
        for (const { at, byte } of changed) content[Math.floor(at * content.length)] = byte;
        const path = await writeTestFile(name, content.subarray(0, Math.ceil(share * content.length)));
        expect(await readOrRefuse(path, temporaryDirectory)).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});

/** True when every table could be read, or a `SourceError` said why not; throws what else is thrown. */
async function readOrRefuse(path: string, temporaryDirectory: string): Promise<boolean> {
  try {
    const source = await openFileSource(path, { temporaryDirectory, clock: createImpatientClock() });
    for (const { name } of await source.listTables()) {
      await inspect(source, { table: name }, { sampleRows: 3, readAll: true });
    }
    await source.close();
    return true;
  } catch (error) {
    if (error instanceof SourceError && error.message !== '' && error.remedy !== '') return true;
    throw error;
  }
}
