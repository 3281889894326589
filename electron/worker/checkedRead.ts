import { worstFindings } from '../../core/run/worstFindings.ts';
import type { PreparedMapping } from '../../core/run/prepareMapping.ts';
import { reportOf } from '../../core/run/runMappings.ts';
import type { CheckedRead } from '../engineViews.ts';

/** As many as a person may want to look through. */
const SHOWN = 1000;

/** A dry run as it can cross to another process; of many records and findings the first ones. */
export function checkedReadOf(prepared: PreparedMapping): CheckedRead {
  return {
    mapping: prepared.mapping.id,
    dataset: prepared.dataset.id,
    counts: reportOf(prepared),
    range: prepared.range,
    records: prepared.records
      .slice(0, SHOWN)
      .map(({ draft, comparison, heldBecause }) => ({ ...draft, comparison, heldBecause })),
    recordCount: prepared.records.length,
    findings: worstFindings(prepared.findings, SHOWN),
  };
}
