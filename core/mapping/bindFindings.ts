import type { Finding } from '../finding.ts';

/** Findings in the order in which they are met; one that repeats is kept once, with how often it was met. */
export interface FindingCollector {
  add(finding: Finding): void;
  /** Findings with the same key are one: the first of them, with the number of further rows if it has a row. */
  addOnce(key: string, finding: Finding): void;
  findings(): readonly Finding[];
}

export function createFindingCollector(): FindingCollector {
  const entries: { readonly finding: Finding; times: number }[] = [];
  const byKey = new Map<string, { times: number }>();
  return {
    add(finding) {
      entries.push({ finding, times: 1 });
    },
    addOnce(key, finding) {
      const known = byKey.get(key);
      if (known !== undefined) {
        known.times += 1;
        return;
      }
      const entry = { finding, times: 1 };
      entries.push(entry);
      byKey.set(key, entry);
    },
    findings: () => entries.map(({ finding, times }) => (times === 1 ? finding : repeated(finding, times))),
  };
}

function repeated(finding: Finding, times: number): Finding {
  if (finding.row === null) return finding;
  return { ...finding, message: `${finding.message} Hal yang sama terjadi pada ${times - 1} baris lain.` };
}
