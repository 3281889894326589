import type { DatasetSuggestion } from '../../core/mapping/suggest/suggestDatasets.ts';
import { table } from './table.ts';

/** Which datasets a table could hold, best first, with the columns proposed for each field. */
export function suggestionsText(suggestions: readonly DatasetSuggestion[]): string {
  const [best, ...others] = suggestions;
  if (best === undefined) return 'Belum ada jenis data yang tampak cocok; pilih sendiri dari katalog.';
  const rows = best.bindings.map((binding) => [
    binding.field,
    `← ${binding.column}`,
    percent(binding.score),
    binding.reason,
  ]);
  const missing = best.missing.map((field) => [field, '← belum ada kolomnya', '', '']);
  return [
    `Usulan: ${best.dataset.title}, ${best.dataset.id} (cocok ${percent(best.score)})\n`,
    table(['isian BIOS', 'kolom', 'cocok', 'alasan'], [...rows, ...missing], [2], 70),
    ...(others.length === 0
      ? []
      : [
          `\nKemungkinan lain: ${others.map(({ dataset, score }) => `${dataset.id} (${percent(score)})`).join(', ')}`,
        ]),
  ].join('\n');
}

function percent(score: number): string {
  return `${Math.round(score * 100)} %`;
}
