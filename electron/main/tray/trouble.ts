import type { RunReport } from '../../../core/run/runReport.ts';

/** Whether a pass could not do its work: something is in the way, and it stays until somebody removes it. */
export function isFailing({ stop, missingDatasets, mappings }: RunReport): boolean {
  const wasStopped = stop !== null && stop.kind !== 'cancelled';
  return wasStopped || missingDatasets.length > 0 || mappings.some(({ failure }) => failure !== null);
}

/** Whether a pass itself met something for a person to look at; what earlier ones left behind is not its doing. */
export function metTrouble({ rejected, missingDatasets, mappings }: RunReport): boolean {
  return (
    rejected > 0 ||
    missingDatasets.length > 0 ||
    mappings.some(({ invalid, failure }) => invalid > 0 || failure !== null)
  );
}
