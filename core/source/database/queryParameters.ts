import type { CivilDate } from '../../civilDate.ts';

/** What a query may ask of the run that reads it: its date, its range, its year. */
export interface QueryParameters {
  readonly tanggal?: CivilDate;
  readonly dari?: CivilDate;
  readonly sampai?: CivilDate;
  readonly tahun?: number;
}

export type ParameterName = keyof QueryParameters;

export const parameterNames: readonly ParameterName[] = ['tanggal', 'dari', 'sampai', 'tahun'];

export function isParameterName(text: string): text is ParameterName {
  return parameterNames.some((name) => name === text);
}
