import type { Dataset, Field } from '../core/catalogue/dataset.ts';
import type { SimulatorSettings } from './options.ts';

/**
 * Whether BIOS insists on a field. Where public clients disagree the settings decide (contract.md 4.1, 4.2):
 * `unit` of saldo_operasional, `anggota` of kesehatan/sdm, `kdbank` of saldo_pengelolaan_kas.
 */
export function isRequired(dataset: Dataset, field: Field, settings: SimulatorSettings): boolean {
  if (dataset.id === 'keuangan/saldo/saldo_operasional' && field.name === 'unit') {
    return settings.unit === 'strict';
  }
  if (dataset.id.startsWith('kesehatan/sdm/') && field.name === 'anggota') {
    return settings.anggota === 'strict';
  }
  if (dataset.id === 'keuangan/saldo/saldo_pengelolaan_kas' && field.name === 'kdbank') {
    return settings.kdbank === 'strict';
  }
  return field.required;
}
