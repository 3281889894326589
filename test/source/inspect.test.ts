import { describe, expect, test } from 'vitest';
import { inspect } from '../../core/source/inspect.ts';
import { openSource, sourceKinds } from '../../core/source/registry.ts';
import {
  createImpatientClock,
  fixture,
  openTestFile,
  refusalOf,
  temporaryFolder,
  writeTestFile,
} from './openTestFile.ts';

describe('inspecting a file', () => {
  test('gives its tables, and columns, sample and findings of the first', async () => {
    const source = await openTestFile(fixture('source/libreoffice.xlsx'));
    const found = await inspect(source, {}, { sampleRows: 2, readAll: true });
    expect(found).toMatchObject({
      label: 'libreoffice.xlsx',
      problem: null,
      table: {
        name: 'Penerimaan',
        header: { first: 4, last: 5 },
        rowCount: 3,
        sample: [
          { number: 7, values: ['1', '02/01/2026', '424111', '1.500.000,00', '250.000,50', 'Rawat jalan'] },
          { number: 8, values: ['2', '03/01/2026', '424112', '2.000.000,00', '', ''] },
        ],
      },
    });
    expect(found.tables).toHaveLength(6);
    expect(found.table?.findings.at(-1)?.code).toBe('total-row-skipped');
    expect(found.top.map((row) => [row.number, row.values[0]])).toEqual([
      [1, 'LAPORAN PENERIMAAN HARIAN'],
      [2, 'Bulan: Januari 2026'],
    ]);
  });

  test('stops after the sample unless it is to read all', async () => {
    const source = await openTestFile(fixture('source/libreoffice.xlsx'));
    const found = await inspect(source, { table: 'Format' }, { sampleRows: 5 });
    expect(found.table?.sample).toHaveLength(5);
    expect(found.table?.rowCount).toBeNull();
  });

  test('shows the rows from which a header row can be picked where none is found', async () => {
    const source = await openTestFile(await writeTestFile('data.csv', '2026-01-02;5\n2026-01-03;6\n'));
    const found = await inspect(source, {}, { sampleRows: 5 });
    expect(found.table).toBeNull();
    expect(found.problem?.code).toBe('header-missing');
    expect(found.top.map((row) => row.values)).toEqual([
      ['2026-01-02', '5'],
      ['2026-01-03', '6'],
    ]);
    const picked = await inspect(source, { headerRow: 1 }, { sampleRows: 5 });
    expect(picked.table?.columns.map((column) => column.name)).toEqual(['2026-01-02', '5']);
  });

  test('rejects for a table that does not exist', async () => {
    const source = await openTestFile(fixture('source/libreoffice.xlsx'));
    const error = await refusalOf(inspect(source, { table: 'Belanja' }, { sampleRows: 5 }));
    expect(error.code).toBe('table-missing');
  });
});

describe('the registry', () => {
  test('opens a source by the kind in its settings', async () => {
    const source = await openSource(
      { kind: 'file', path: fixture('real/penerimaan.xlsx') },
      { temporaryDirectory: await temporaryFolder(), clock: createImpatientClock() },
    );
    expect(source.label).toBe('penerimaan.xlsx');
    await source.close();
  });

  test('has an Indonesian title for each kind', () => {
    expect(sourceKinds.file.title).toContain('Berkas');
  });
});
