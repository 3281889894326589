import type { DatasetSuggestion } from '../../core/mapping/suggest/suggestDatasets.ts';

/** Which datasets a table could hold, best first, with the column proposed for each field and why. */
export function suggestionsText(suggestions: readonly DatasetSuggestion[]): string {
  const [best, ...others] = suggestions;
  if (best === undefined) return 'Belum ada jenis data yang tampak cocok; pilih sendiri dari katalog.';
  const bindings = best.bindings.map(
    ({ field, column, score, reason }) =>
      `  ${field} ← kolom "${column}", cocok ${percent(score)}\n    ${reason}`,
  );
  const missing = best.missing.map((field) => `  ${field} ← belum ada kolom yang cocok; isian ini wajib`);
  const alternatives = others.map(({ dataset, score }) => `${dataset.id} (${percent(score)})`);
  return [
    `Usulan: ${best.dataset.title}, ${best.dataset.id} (cocok ${percent(best.score)})`,
    ...bindings,
    ...missing,
    ...(alternatives.length === 0 ? [] : [`Kemungkinan lain: ${alternatives.join(', ')}`]),
  ].join('\n');
}

function percent(score: number): string {
  return `${Math.round(score * 100)} %`;
}
