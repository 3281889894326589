import type { Dataset } from '../catalogue/dataset.ts';
import type { CivilDate } from '../civilDate.ts';
import type { Finding } from '../finding.ts';
import { bindTable } from '../mapping/bind.ts';
import { planMapping } from '../mapping/shape/planMapping.ts';
import type { DateRange } from '../mapping/shape/grouping.ts';
import { rangeToRead } from '../mapping/shape/rangeToRead.ts';
import { rowFilter } from '../mapping/shape/rowFilter.ts';
import type { ShapeResult } from '../mapping/shape/shapeResult.ts';
import { shapeRows } from '../mapping/shape/shapeRows.ts';
import { slotsOf } from '../mapping/shape/slotsOf.ts';
import type { MappingSettings } from '../settings.ts';
import type { OpenTable, Source } from '../source/source.ts';

/** What one read of a mapping is about. */
export interface ReadRequest {
  /** The days that records are wanted for. */
  readonly range: DateRange;
  /** What a binding to the run's date gets. */
  readonly runDate: CivilDate;
}

/** Opens a mapping's source and the table or query in it that the mapping means. */
export type OpenMappingSource = (
  mapping: MappingSettings,
  request: ReadRequest,
  signal: AbortSignal,
) => Promise<{ readonly source: Source; readonly table: OpenTable }>;

export interface MappingRead {
  readonly rowsRead: number;
  readonly shaped: ShapeResult;
  readonly findings: readonly Finding[];
}

/**
 * Source rows to drafts: bind, parse and shape.
 *
 * @throws SourceError, SettingsError: the source or the mapping cannot be used as it stands.
 */
export async function readMapping(
  open: OpenMappingSource,
  mapping: MappingSettings,
  dataset: Dataset,
  request: ReadRequest,
  signal: AbortSignal,
): Promise<MappingRead> {
  const plan = planMapping(mapping, dataset);
  const asked = { ...request, range: rangeToRead(plan, request.range) };
  const { source, table } = await open(mapping, asked, signal);
  try {
    const filter = rowFilter(mapping, table, { file: source.label, table: table.name });
    const bound = await bindTable(table, slotsOf(mapping, dataset), {
      source: source.label,
      runDate: request.runDate,
      keep: (row) => filter.accepts(row),
      signal,
    });
    const shaped = shapeRows(bound.rows, plan, {
      source: source.label,
      table: table.name,
      ...request.range,
      undecided: filter.undecided,
    });
    return {
      rowsRead: bound.rows.length,
      // A group beyond the range is not complete yet: today's patients are still coming.
      shaped: plan.kind === 'rows' ? shaped : { ...shaped, drafts: upTo(shaped.drafts, request.range.to) },
      findings: [...table.findings, ...filter.findings(), ...bound.findings, ...shaped.findings],
    };
  } finally {
    await source.close();
  }
}

function upTo(drafts: ShapeResult['drafts'], last: CivilDate): ShapeResult['drafts'] {
  return drafts.filter((draft) => (draft.payload.tgl_transaksi ?? '') <= last);
}
