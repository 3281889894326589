import type { Finding } from '../../core/finding.ts';
import type { LoggedFinding } from '../../core/ledger/runLog.ts';
import { count } from './numbers.ts';
import { wrap } from './wrap.ts';

const marks: Readonly<Record<Finding['severity'], string>> = { error: '✗', warning: '!', note: '·' };
const order: readonly Finding['severity'][] = ['error', 'warning', 'note'];

/** Findings for people, errors first; after `limit` of them only how many more there are. */
export function findingsText(findings: readonly Finding[], limit = 20): string {
  const sorted = order.flatMap((severity) => findings.filter((finding) => finding.severity === severity));
  const shown = sorted.slice(0, limit).map(findingText);
  const rest = sorted.length - shown.length;
  return [
    ...shown,
    ...(rest > 0 ? [`  … dan ${count(rest)} temuan lagi (--semua menampilkan semuanya)`] : []),
  ].join('\n');
}

/** Findings of several mappings, each under its mapping's name. */
export function findingsByMapping(findings: readonly LoggedFinding[], limit?: number): string {
  return [...Map.groupBy(findings, ({ mapping }) => mapping)]
    .map(([mapping, group]) => `${mapping}:\n${findingsText(group, limit)}`)
    .join('\n\n');
}

/** `✗ Baris 4, kolom kd_akun, nilai "525111": …` with the remedy on a line of its own. */
function findingText(finding: Finding): string {
  const place = [
    finding.row === null ? null : `baris ${finding.row}`,
    finding.column === null ? null : `kolom "${finding.column}"`,
    finding.value === '' ? null : `nilai "${finding.value}"`,
  ].filter((part) => part !== null);
  const head = place.length === 0 ? '' : `${capitalised(place.join(', '))}: `;
  const said = wrap(`  ${marks[finding.severity]} ${head}${finding.message}`, '    ');
  return `${said}\n${wrap(`    → ${finding.remedy}`, '      ')}`;
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
