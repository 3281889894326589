import type { CivilDate } from '../../core/civilDate.ts';
import type { Ledgered } from './office.ts';

/** A mapping of a source whose columns are called as BIOS' fields, as settings have it. */
export function mappingOf(kept: Ledgered, path: string, startDate: CivilDate): object {
  const names = kept.dataset.fields.map(({ name }) => name);
  return {
    id: kept.id,
    dataset: kept.dataset.id,
    source: { kind: 'file', path },
    bindings: Object.fromEntries(names.map((name) => [name, { from: 'column', column: name }])),
    ...(kept.isAddedUp && {
      shape: { kind: 'group', fields: { jumlah: { aggregate: 'sum', runningTotal: true } } },
    }),
    schedule: { startDate },
  };
}
