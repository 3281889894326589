import { dayNumber, dayOf } from '../../civilDate.ts';
import { dayText } from '../../indonesianDate.ts';
import type { PeriodKey } from '../../schedule/period.ts';
import { countText } from '../document/countText.ts';

const SHOWN_STRETCHES = 4;

/** Periods for people, days that follow each other taken together: `3–5 Nov 2026; 9 Nov 2026 (4 hari)`. */
export function periodsText(periods: readonly PeriodKey[]): string {
  const stretches = stretchesOf(periods);
  const shown = stretches.slice(0, SHOWN_STRETCHES).map(stretchText).join('; ');
  const more = stretches.length > SHOWN_STRETCHES ? '; …' : '';
  const isDaily = periods[0]?.kind === 'harian';
  return isDaily && periods.length > 1
    ? `${shown}${more} (${countText(periods.length)} hari)`
    : `${shown}${more}`;
}

/** Periods that follow each other without a gap. */
function stretchesOf(periods: readonly PeriodKey[]): readonly PeriodKey[][] {
  const stretches: PeriodKey[][] = [];
  for (const period of periods) {
    const before = stretches.at(-1);
    const last = before?.at(-1);
    const follows =
      last !== undefined && period.kind === 'harian' && dayNumber(period.first) === dayNumber(last.last) + 1;
    if (follows && before !== undefined) before.push(period);
    else stretches.push([period]);
  }
  return stretches;
}

function stretchText(stretch: readonly PeriodKey[]): string {
  const [first] = stretch;
  const last = stretch.at(-1);
  if (first === undefined || last === undefined) return '';
  if (first === last) return first.label;
  const isOneMonth = first.first.slice(0, 7) === last.last.slice(0, 7);
  return `${isOneMonth ? dayOf(first.first) : dayText(first.first)}–${dayText(last.last)}`;
}
