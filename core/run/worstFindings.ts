import type { Finding } from '../finding.ts';

/** Findings that the ledger keeps of one read; a column bound wrongly has one for every row. */
const KEPT = 1000;

const severities: readonly Finding['severity'][] = ['error', 'warning', 'note'];

/** The first findings, errors before warnings before notes, and a word on how many more there were. */
export function worstFindings(findings: readonly Finding[], kept = KEPT): readonly Finding[] {
  if (findings.length <= kept) return findings;
  const sorted = severities.flatMap((severity) =>
    findings.filter((finding) => finding.severity === severity),
  );
  const leftOut = findings.length - kept;
  return [
    ...sorted.slice(0, kept),
    {
      severity: 'warning',
      code: 'more-findings',
      row: null,
      column: null,
      field: null,
      value: String(leftOut),
      message: `Masih ada ${leftOut} temuan lain yang tidak ditampilkan.`,
      remedy:
        'Perbaiki yang ditampilkan lebih dulu, lalu periksa lagi. Semua baris tidak valid dapat disimpan sebagai berkas di Perlu tindakan.',
    },
  ];
}
