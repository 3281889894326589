import type { Finding, FindingCode } from '../finding.ts';

/** A note about a row of the source, before any field is bound to it. */
export function sourceFinding(
  code: FindingCode,
  row: number | null,
  text: Pick<Finding, 'value' | 'message' | 'remedy'>,
  severity: Finding['severity'] = 'note',
): Finding {
  return { severity, code, row, column: null, field: null, ...text };
}
