import { SettingsError } from '../../errors.ts';
import type { Mapping } from '../mapping.ts';

/** The error of a mapping whose settings contradict each other or its dataset. */
export function invalidMapping(mapping: Mapping, message: string, remedy: string): SettingsError {
  return new SettingsError('invalid', `Pemetaan "${mapping.id}": ${message}`, remedy);
}
