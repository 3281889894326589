import type { Dataset } from '../../catalogue/dataset.ts';
import type { Mapping } from '../mapping.ts';
import type { Grouping } from './grouping.ts';
import { isTakenOver } from './isTakenOver.ts';
import { invalidMapping } from './invalidMapping.ts';
import { planGroupFields } from './planGroupFields.ts';
import type { GroupPlan, Measure } from './shapePlan.ts';
import type { GroupShape } from './shapeSettings.ts';

/** The plan of a mapping that combines rows; throws as `planMapping` does. */
export function planGroup(mapping: Mapping, dataset: Dataset, shape: GroupShape): GroupPlan {
  checkKey(mapping, dataset, shape);
  const { measures, outputs } = planGroupFields(mapping, dataset, shape);
  const isRunning = measures.some((measure) => measure.runningTotal);
  const dateField = dateOfKey(dataset);
  const plan: GroupPlan = {
    kind: 'group',
    dataset,
    dateField,
    dimensions: dataset.naturalKey.filter((name) => name !== dateField),
    grouping: groupingOf(mapping, dataset, shape, dateField),
    periodDate: shape.periodDate ?? 'last-day',
    fill: shape.fill ?? defaultFill(measures),
    isRunning,
    measures,
    outputs,
  };
  checkDate(mapping, plan);
  checkZeroFill(mapping, plan);
  return plan;
}

function dateOfKey(dataset: Dataset): string | null {
  const dates = dataset.fields.filter((field) => field.type === 'date').map((field) => field.name);
  return dataset.naturalKey.find((name) => dates.includes(name)) ?? null;
}

function groupingOf(
  mapping: Mapping,
  dataset: Dataset,
  shape: GroupShape,
  dateField: string | null,
): Grouping {
  if (shape.period !== undefined) return shape.period;
  const isFromColumn = dateField !== null && mapping.bindings[dateField]?.from === 'column';
  const { period } = dataset;
  return !isFromColumn || period === 'per-survei' || period === 'unknown' ? 'harian' : period;
}

/** A running total holds on days without rows; of other numbers only the operator knows. */
function defaultFill(measures: readonly Measure[]): GroupPlan['fill'] {
  const holds = measures.every((measure) => measure.runningTotal || isTakenOver(measure));
  return holds && measures.some((measure) => measure.runningTotal) ? 'carry-forward' : 'none';
}

function checkKey(mapping: Mapping, dataset: Dataset, shape: GroupShape): void {
  for (const name of dataset.naturalKey) {
    const binding = mapping.bindings[name];
    if (binding === undefined || binding.from === 'expression') {
      throw invalidMapping(
        mapping,
        `baris digabungkan menurut ${dataset.naturalKey.join(', ')}, tetapi isian ${name} tidak diambil dari kolom, nilai tetap, atau tanggal pengiriman.`,
        `Tentukan dari mana isian ${name} diambil.`,
      );
    }
    if (shape.fields?.[name] !== undefined) {
      throw invalidMapping(
        mapping,
        `isian ${name} adalah kunci penggabungan, jadi tidak dapat sekaligus digabungkan.`,
        `Hapus ${name} dari daftar cara menggabungkan.`,
      );
    }
  }
}

/** Whatever reasons about days needs the day that the source gives. */
function checkDate(mapping: Mapping, plan: GroupPlan): void {
  const isFromColumn = plan.dateField !== null && mapping.bindings[plan.dateField]?.from === 'column';
  if (isFromColumn || (!plan.isRunning && plan.fill === 'none' && plan.grouping === 'harian')) return;
  throw invalidMapping(
    mapping,
    'jumlah berjalan, pengisian hari tanpa baris, dan penggabungan per periode memerlukan tanggal dari sumber.',
    `Ambil ${plan.dateField ?? 'tanggal'} dari kolom tanggal, atau matikan ketiga pilihan itu.`,
  );
}

/** Zero is only right for what is counted or summed; a balance or an average of nothing is not zero. */
function checkZeroFill(mapping: Mapping, plan: GroupPlan): void {
  if (plan.fill !== 'zero' || plan.measures.every(isZeroWithoutRows)) return;
  throw invalidMapping(
    mapping,
    'hari tanpa baris hanya dapat diisi nol bila semua angka berupa jumlah (sum) atau banyaknya (count).',
    'Pilih "carry-forward" untuk meneruskan nilai terakhir, atau "none" untuk tidak mengisi.',
  );
}

function isZeroWithoutRows(measure: Measure): boolean {
  return ['sum', 'count', 'count-distinct'].includes(measure.aggregate) || isTakenOver(measure);
}
