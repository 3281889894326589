import { yearOf } from '../civilDate.ts';
import type { Clock } from '../clock.ts';
import type { Secrets } from '../secrets.ts';
import type { MappingSettings } from '../settings.ts';
import { openDatabaseSource } from '../source/database/openDatabaseSource.ts';
import { openSource } from '../source/registry.ts';
import type { Source, TableSelection } from '../source/source.ts';
import type { OpenMappingSource, ReadRequest } from './readMapping.ts';

export interface SourceOptions {
  readonly temporaryDirectory: string;
  readonly clock: Clock;
  readonly secrets: Secrets;
}

/** Opens what a mapping's source settings mean. */
export function openMappingSource(options: SourceOptions): OpenMappingSource {
  return async (mapping, request, signal) => {
    const source = await open(options, mapping, request, signal);
    try {
      return { source, table: await source.openTable(selectionOf(mapping)) };
    } catch (error) {
      await source.close();
      throw error;
    }
  };
}

async function open(
  { temporaryDirectory, clock, secrets }: SourceOptions,
  { id, source }: MappingSettings,
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

function selectionOf({ source }: MappingSettings): TableSelection {
  return {
    ...(source.table === undefined ? {} : { table: source.table }),
    ...('headerRow' in source && source.headerRow !== undefined ? { headerRow: source.headerRow } : {}),
  };
}
