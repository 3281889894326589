import { datasetById, loadCatalogue } from '../../core/catalogue/catalogue.ts';
import { readCivilDate, type CivilDate } from '../../core/civilDate.ts';
import type { BoundRows } from '../../core/mapping/bind.ts';
import type { SlotBinding } from '../../core/mapping/mapping.ts';
import type { Slot } from '../../core/mapping/slot.ts';

const catalogue = loadCatalogue();

/** Slots of a dataset's fields; a text binds to the column of that name. */
export function datasetSlots(
  datasetId: string,
  bindings: Readonly<Record<string, string | SlotBinding>>,
): Slot[] {
  return datasetById(catalogue, datasetId).fields.flatMap((field) => {
    const binding = bindings[field.name];
    if (binding === undefined) return [];
    return [
      {
        name: field.name,
        field,
        binding: typeof binding === 'string' ? { from: 'column', column: binding } : binding,
      },
    ];
  });
}

/** Findings as `row: field code`. */
export function briefly({ findings }: BoundRows): string[] {
  return findings.map(({ row, field, code }) => `${row}: ${field} ${code}`);
}

export const context = { source: 'buku.xlsx', runDate: civil('2026-11-23') };

function civil(text: string): CivilDate {
  const date = readCivilDate(text);
  if (date === null) throw new Error(`Not a date: ${text}`);
  return date;
}
