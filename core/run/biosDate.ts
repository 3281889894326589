import { civilDate, type CivilDate } from '../civilDate.ts';
import { civilDateAt } from '../schedule/timeZone.ts';

const YEAR_FIRST = /^(\d{4})[-/](\d{2})[-/](\d{2})(?:[ T]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)?$/;
const DAY_FIRST = /^(\d{2})[-/](\d{2})[-/](\d{4})(?: \d{2}:\d{2}(?::\d{2})?)?$/;
const WITH_ZONE = /^\d{4}-\d{2}-\d{2}[ T]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})$/;

/**
 * The day that BIOS means, however it writes it back; null when that is no date. A time with a zone is an instant:
 * Laravel writes the date 5 November, Jakarta's midnight, as `2026-11-04T17:00:00.000000Z`.
 */
export function biosDate(text: string): CivilDate | null {
  const yearFirst = YEAR_FIRST.exec(text);
  if (yearFirst !== null) return civilDate(Number(yearFirst[1]), Number(yearFirst[2]), Number(yearFirst[3]));
  const dayFirst = DAY_FIRST.exec(text);
  if (dayFirst !== null) return civilDate(Number(dayFirst[3]), Number(dayFirst[2]), Number(dayFirst[1]));
  const instant = WITH_ZONE.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(instant) ? null : civilDateAt('Asia/Jakarta', instant);
}
