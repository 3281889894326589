import type { Clock } from '../clock.ts';
import { openSource } from '../source/registry.ts';
import type { OpenMappingSource } from './readMapping.ts';

export interface SourceOptions {
  readonly temporaryDirectory: string;
  readonly clock: Clock;
}

/** Opens what a mapping's source settings mean. */
export function openMappingSource({ temporaryDirectory, clock }: SourceOptions): OpenMappingSource {
  return async (mapping, _request, signal) => {
    const { kind, path, table, headerRow } = mapping.source;
    const source = await openSource({ kind, path }, { temporaryDirectory, clock, signal });
    try {
      const selection = {
        ...(table === undefined ? {} : { table }),
        ...(headerRow === undefined ? {} : { headerRow }),
      };
      return { source, table: await source.openTable(selection) };
    } catch (error) {
      await source.close();
      throw error;
    }
  };
}
