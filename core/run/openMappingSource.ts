import { yearOf } from '../civilDate.ts';
import type { Clock } from '../clock.ts';
import type { Secrets } from '../secrets.ts';
import type { MappingSettings } from '../settings.ts';
import { openDatabaseSource } from '../source/database/openDatabaseSource.ts';
import { openSource } from '../source/registry.ts';
import type { OpenTable, Source, TableSelection } from '../source/source.ts';
import type { OpenMappingSource, ReadRequest } from './readMapping.ts';

export interface SourceOptions {
  readonly temporaryDirectory: string;
  readonly clock: Clock;
  readonly secrets: Secrets;
  /** Told now and then how many rows of the table have been read. */
  readonly onRows?: (count: number) => void;
}

const ROWS_PER_WORD = 2000;

/** Opens what a mapping's source settings mean. */
export function openMappingSource(options: SourceOptions): OpenMappingSource {
  return async (mapping, request, signal) => {
    const source = await openSourceOf(options, mapping, request, signal);
    try {
      const table = await source.openTable(selectionOf(mapping));
      return { source, table: options.onRows === undefined ? table : counted(table, options.onRows) };
    } catch (error) {
      await source.close();
      throw error;
    }
  };
}

/** Opens a mapping's source without choosing a table. Rejects with `SourceError`. */
export async function openSourceOf(
  { temporaryDirectory, clock, secrets }: Omit<SourceOptions, 'onRows'>,
  { id, source }: Pick<MappingSettings, 'id' | 'source'>,
  { range, runDate }: ReadRequest,
  signal: AbortSignal,
): Promise<Source> {
  if (source.kind === 'file') {
    const askPassword = (): Promise<string | null> => secrets.get(`database:${id}`);
    return openSource(
      { kind: 'file', path: source.path },
      { temporaryDirectory, clock, signal, askPassword },
    );
  }
  return openDatabaseSource(source, {
    clock,
    password: await secrets.get(`database:${id}`),
    parameters: { tanggal: runDate, dari: range.from, sampai: range.to, tahun: yearOf(runDate) },
  });
}

/** What of its source a mapping reads. */
export function selectionOf({ source }: Pick<MappingSettings, 'source'>): TableSelection {
  return {
    ...(source.table === undefined ? {} : { table: source.table }),
    ...('headerRow' in source && source.headerRow !== undefined ? { headerRow: source.headerRow } : {}),
  };
}

/** The same table, which tells how far it has been read. */
function counted(table: OpenTable, onRows: (count: number) => void): OpenTable {
  return {
    ...table,
    get findings() {
      return table.findings;
    },
    async *rows(signal) {
      let count = 0;
      for await (const row of table.rows(signal)) {
        count += 1;
        if (count % ROWS_PER_WORD === 0) onRows(count);
        yield row;
      }
    },
  };
}
