import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { datasetById, loadCatalogue } from '../../../core/catalogue/catalogue.ts';
import type { Dataset } from '../../../core/catalogue/dataset.ts';
import { CatalogueError } from '../../../core/errors.ts';
import { suggestDatasets } from '../../../core/mapping/suggest/suggestDatasets.ts';
import { datasetTemplate } from '../../../core/report/template/datasetTemplate.ts';
import { openTestFile, readAll, temporaryFolder } from '../../source/openTestFile.ts';

const catalogue = loadCatalogue();
const datasets = [...catalogue.datasets.values()];

describe('the template of', () => {
  test.each(datasets.filter(({ fieldsPublished }) => fieldsPublished).map(({ id }) => id))(
    '%s maps itself, all of its fields, and holds no data',
    async (id) => {
      const dataset = datasetById(catalogue, id);
      const source = await openTestFile(await templateFile(dataset));
      const table = await source.openTable({});
      const rows = await readAll(table);
      expect(rows).toEqual([]);
      const { name, columns } = table;
      const [best] = suggestDatasets(datasets, { names: [name], columns, sampleRows: rows });
      expect(best?.dataset.id).toBe(id);
      expect(best?.bindings.map(({ field, column }) => [field, column])).toEqual(
        dataset.fields.map((field) => [field.name, field.name]),
      );
    },
  );

  test('a dataset whose fields nobody has published cannot be made', async () => {
    const unknown = datasets.find(({ fieldsPublished }) => !fieldsPublished);
    const made = unknown === undefined ? Promise.resolve() : datasetTemplate(unknown, catalogue);
    await expect(made).rejects.toBeInstanceOf(CatalogueError);
  });
});

describe('a template', () => {
  const penerimaan = datasetById(catalogue, 'keuangan/akuntansi/penerimaan');
  const saldo = datasetById(catalogue, 'keuangan/saldo/saldo_operasional');

  test('has its example, its codes and how to fill it on other sheets', async () => {
    const source = await openTestFile(await templateFile(saldo));
    expect((await source.listTables()).map(({ name }) => name)).toEqual([
      'saldo_operasional',
      'Contoh',
      'Petunjuk',
      'Daftar kode',
    ]);
    const codes = await readAll(await source.openTable({ table: 'Daftar kode' }));
    expect(codes[0]?.cells).toEqual(['002', 'BANK BRI']);
    expect(codes).toHaveLength(catalogue.references.bank.rows.length);
    const example = await readAll(await source.openTable({ table: 'Contoh', headerRow: 3 }));
    expect(example.map((row) => row.cells)).toEqual([
      [{ kind: 'date', date: '2001-01-31', time: null }, '002', '0012345678', 'Contoh', 1_500_000.5],
    ]);
  });

  test('offers only the codes that the field may have', async () => {
    const source = await openTestFile(await templateFile(penerimaan));
    const codes = await readAll(await source.openTable({ table: 'Daftar kode' }));
    expect(codes.length).toBeGreaterThan(10);
    expect(codes.every((row) => row.display(0).startsWith('4'))).toBe(true);
    const list = `'Daftar kode'!$A$2:$A$${codes.length + 1}`;
    expect(sheetXml(await datasetTemplate(penerimaan, catalogue))).toContain(`<formula1>${list}</formula1>`);
  });

  test('formats its columns to the last row that a sheet has, so that codes stay text', async () => {
    const bytes = await datasetTemplate(saldo, catalogue);
    const xml = sheetXml(bytes);
    const styles = [...xml.matchAll(/<col style="(\d+)"/g)].map(([, style]) => Number(style));
    expect(styles).toHaveLength(saldo.fields.length);
    const formats = cellFormats(bytes);
    expect(styles.map((style) => formats[style])).toEqual(['dd/mm/yyyy', '@', '@', '@', '#,##0.00']);
    expect(xml).toContain('sqref="B2:B1048576"');
  });
});

async function templateFile(dataset: Dataset): Promise<string> {
  const path = join(await temporaryFolder(), 'templat.xlsx');
  await writeFile(path, await datasetTemplate(dataset, catalogue));
  return path;
}

function sheetXml(workbook: Uint8Array): string {
  return partOf(workbook, 'xl/worksheets/sheet1.xml');
}

function partOf(workbook: Uint8Array, name: string): string {
  return strFromU8(unzipSync(workbook)[name] ?? new Uint8Array());
}

/** The number format of each style. */
function cellFormats(workbook: Uint8Array): string[] {
  const xml = partOf(workbook, 'xl/styles.xml');
  const builtIn = new Map([
    ['4', '#,##0.00'],
    ['49', '@'],
  ]);
  const own = [...xml.matchAll(/<numFmt numFmtId="(\d+)" formatCode="([^"]*)"/g)];
  const codes = new Map([...builtIn, ...own.map(([, id = '', code = '']) => [id, code] as const)]);
  const [, cellStyles = ''] = /<cellXfs[^>]*>(.*?)<\/cellXfs>/s.exec(xml) ?? [];
  return [...cellStyles.matchAll(/<xf [^>]*numFmtId="(\d+)"/g)].map(([, id = '']) => codes.get(id) ?? id);
}
