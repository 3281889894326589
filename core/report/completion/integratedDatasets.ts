import { basename } from 'node:path';
import type { Dataset } from '../../catalogue/dataset.ts';
import type { ViewParts } from '../../engine/engineParts.ts';
import { rhythmOfMapping, scheduleOfMapping } from '../../run/scheduleFacts.ts';
import { dueAndNext, type DuePeriod } from '../../schedule/duePeriods.ts';
import type { Rhythm } from '../../schedule/period.ts';
import type { Schedule } from '../../schedule/scheduleSettings.ts';
import type { MappingSettings } from '../../settings.ts';

/** A dataset, where its data comes from, and when it is due. */
export interface IntegratedDataset {
  readonly mapping: string;
  readonly dataset: string;
  readonly title: string;
  readonly accumulation: Dataset['accumulation'];
  readonly source: string;
  readonly unit: string;
  readonly rhythm: Rhythm;
  /** Null when it is sent by hand only. */
  readonly schedule: Schedule | null;
  readonly latestDue: DuePeriod | null;
  readonly nextDue: DuePeriod | null;
}

export function integratedDatasets(parts: ViewParts): readonly IntegratedDataset[] {
  const now = parts.options.clock.now();
  return parts.settings.mappings.map((mapping) => {
    const dataset = parts.catalogue.datasets.get(mapping.dataset);
    const schedule = scheduleOfMapping(parts, mapping);
    const periods = schedule === null ? null : dueAndNext(schedule, now);
    return {
      mapping: mapping.id,
      dataset: mapping.dataset,
      title: dataset?.title ?? mapping.dataset,
      accumulation: dataset?.accumulation ?? 'unknown',
      source: sourceText(mapping.source),
      unit: mapping.unit,
      rhythm: rhythmOfMapping(parts, mapping),
      schedule,
      latestDue: periods?.due.at(-1) ?? null,
      nextDue: periods?.next ?? null,
    };
  });
}

const kindTitles: Readonly<Record<MappingSettings['source']['kind'], string>> = {
  file: 'Berkas',
  mysql: 'Basis data MySQL atau MariaDB',
  postgresql: 'Basis data PostgreSQL',
  sqlserver: 'Basis data SQL Server',
  oracle: 'Basis data Oracle',
  firebird: 'Basis data Firebird',
};

/** The source without what outsiders need not know: no folder, no server, no user. */
function sourceText(source: MappingSettings['source']): string {
  const name = 'path' in source ? basename(source.path) : source.database;
  const table =
    source.table === undefined ? '' : `, ${source.kind === 'file' ? 'lembar' : 'tabel'} ${source.table}`;
  const query = 'query' in source && source.query !== undefined ? ', satu kueri SELECT' : '';
  return `${kindTitles[source.kind]} ${name}${table}${query}`;
}
