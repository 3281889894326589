import { periodContaining } from '../../core/schedule/period.ts';
import { day } from '../../test/engine/engineBench.ts';

export type ReportKind = 'completion' | 'proof' | 'workbook' | 'monthly';

/** A year of a large hospital: 203,305 attempts. */
export const DATASETS = 40;
export const LINES = 48;
export const { first: FROM, last: TO } = periodContaining('tahunan', day('2026-01-01'));
