import type { Field } from '../../catalogue/dataset.ts';
import type { Mapping } from '../mapping.ts';
import type { Aggregate } from './aggregate.ts';
import { invalidMapping } from './invalidMapping.ts';
import type { MeasuredValue } from './shapePlan.ts';
import type { GroupField } from './shapeSettings.ts';

/** Throws (see `planMapping`) where the way of combining does not fit what is combined. */
export function checkMeasure(
  mapping: Mapping,
  field: Field,
  of: MeasuredValue,
  settings: GroupField & { readonly aggregate: Aggregate },
): void {
  const problem = problemOf(field, of, settings);
  if (problem !== null) throw invalidMapping(mapping, `isian ${field.name}: ${problem[0]}`, problem[1]);
}

type Problem = readonly [message: string, remedy: string];

function problemOf(
  field: Field,
  of: MeasuredValue,
  settings: GroupField & { readonly aggregate: Aggregate },
): Problem | null {
  const { aggregate } = settings;
  if (settings.runningTotal === true && aggregate !== 'sum' && aggregate !== 'count') {
    return [
      'jumlah berjalan hanya untuk "sum" dan "count".',
      'Pilih salah satunya, atau matikan jumlah berjalan.',
    ];
  }
  if ((settings.only ?? settings.except) !== undefined && (aggregate !== 'count' || of.kind !== 'slot')) {
    return [
      '"only" dan "except" hanya untuk "count" dari sebuah kolom.',
      'Pilih "count" dan tentukan kolomnya.',
    ];
  }
  if (
    (settings.decimals ?? settings.rounding) !== undefined &&
    (aggregate !== 'average' || of.kind === 'formula')
  ) {
    return [
      'pembulatan di sini hanya untuk "average" dari sebuah kolom.',
      'Hapus "decimals" dan "rounding" dari isian ini; pembulatan rumus diatur pada rumusnya.',
    ];
  }
  return fitsType(field, of, aggregate);
}

const CHOOSE_PICK = 'Pilih "same", "first", atau "last".';
const CHOOSE_SUM = 'Pilih "sum", "average", "min", atau "max".';

function fitsType(field: Field, of: MeasuredValue, aggregate: Aggregate): Problem | null {
  if (of.kind === 'row' && aggregate !== 'count') {
    return [
      'tidak ada kolom yang digabungkan.',
      'Tentukan kolomnya, atau pilih "count" untuk menghitung baris.',
    ];
  }
  const isNumber = field.type === 'integer' || field.type === 'decimal';
  switch (aggregate) {
    case 'count':
    case 'count-distinct':
      if (!isNumber) return ['hasil hitungan adalah angka, sedangkan isian ini bukan angka.', CHOOSE_PICK];
      return of.kind === 'formula' ? ['hasil rumus tidak dapat dihitung banyaknya.', CHOOSE_SUM] : null;
    case 'sum':
    case 'average':
      return isNumber ? null : [`"${aggregate}" hanya untuk angka.`, CHOOSE_PICK];
    case 'min':
    case 'max':
      return field.type === 'string' ? [`"${aggregate}" hanya untuk angka dan tanggal.`, CHOOSE_PICK] : null;
    case 'same':
    case 'first':
    case 'last':
      return null;
  }
}
