import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { loadCatalogue } from '../../core/catalogue/catalogue.ts';
import { inspect, type Inspection } from '../../core/source/inspect.ts';
import { openSource } from '../../core/source/registry.ts';
import type { TableSelection } from '../../core/source/source.ts';
import { systemClock } from '../../core/systemClock.ts';
import { exitCode, type Command } from '../command.ts';
import { inspectionText } from '../output/inspectionText.ts';
import { suggestionsText } from '../output/suggestionsText.ts';
import { onlyPositional, parseArguments } from '../parseArguments.ts';
import { suggestForTable } from '../tableSuggestions.ts';
import { UsageError } from '../usageError.ts';

const SHOWN_ROWS = 4;

/** Looks into a file: what a person needs to know before mapping it. */
export const inspectCommand: Command = {
  usage: 'FILE [--lembar NAMA] [--baris-judul N] [--json]',
  summary: 'lihat isi berkas: lembar, judul kolom, contoh baris, dan jenis data yang cocok',
  async run(arguments_, terminal) {
    const { signal } = terminal;
    const { values, positionals } = parseArguments(arguments_, {
      lembar: { type: 'string' },
      'baris-judul': { type: 'string' },
      json: { type: 'boolean', default: false },
    });
    const path = resolve(onlyPositional(positionals, 'Sebutkan satu berkas.'));
    const selection = selectionOf(values.lembar, values['baris-judul']);
    terminal.progress(`Membaca ${path} …`);
    const context = { temporaryDirectory: join(tmpdir(), 'kirim-bios'), clock: systemClock, signal };
    const source = await openSource({ kind: 'file', path }, context);
    try {
      const options = { sampleRows: SHOWN_ROWS, readAll: true, signal };
      const inspection = await inspect(source, selection, options);
      const suggestions =
        inspection.table === null ? [] : await suggestForTable(source, selection, loadCatalogue());
      if (values.json)
        terminal.print(JSON.stringify({ ...inspection, problem: problemOf(inspection), suggestions }));
      else {
        terminal.print(inspectionText(inspection));
        if (inspection.table !== null) terminal.print(suggestionsText(suggestions));
      }
      return needsAttention(inspection) ? exitCode.attention : exitCode.well;
    } finally {
      await source.close();
    }
  },
};

function selectionOf(table: string | undefined, headerRow: string | undefined): TableSelection {
  if (headerRow !== undefined && !/^[1-9]\d{0,6}$/.test(headerRow)) {
    throw new UsageError('--baris-judul harus nomor baris, misalnya 3.');
  }
  return {
    ...(table === undefined ? {} : { table }),
    ...(headerRow === undefined ? {} : { headerRow: Number(headerRow) }),
  };
}

function problemOf({ problem }: Inspection): unknown {
  return problem === null ? null : { code: problem.code, message: problem.message, remedy: problem.remedy };
}

function needsAttention({ table, problem }: Inspection): boolean {
  return problem !== null || (table?.findings.some((finding) => finding.severity === 'error') ?? false);
}
