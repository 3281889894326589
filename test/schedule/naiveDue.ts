import type { Schedule } from '../../core/schedule/scheduleSettings.ts';

const DAY_MS = 86_400_000;

/**
 * The plainest possible statement of what is due: every day is looked at on its own, and the wall clock is the
 * zone database's. Gives the last days of the due periods.
 */
export function naiveDue(schedule: Schedule, now: number): readonly string[] {
  const clock = wallClock(schedule.timeZone, now);
  const last: string[] = [];
  for (let time = Date.parse(schedule.startDate); dayText(time) <= clock; time += DAY_MS) {
    if (!endsPeriod(schedule, time)) continue;
    if (`${dueDay(schedule, time)} ${schedule.timeOfDay}` <= clock) last.push(dayText(time));
  }
  return last;
}

function endsPeriod({ rhythm, surveyDates }: Schedule, time: number): boolean {
  const [, month = '', day = ''] = dayText(time + DAY_MS).split('-');
  switch (rhythm) {
    case 'harian':
      return true;
    case 'bulanan':
      return day === '01';
    case 'triwulanan':
      return day === '01' && ['01', '04', '07', '10'].includes(month);
    case 'semesteran':
      return day === '01' && ['01', '07'].includes(month);
    case 'tahunan':
      return day === '01' && month === '01';
    case 'survei':
      return surveyDates.some((date) => date === dayText(time));
  }
}

function dueDay(schedule: Schedule, lastDay: number): string {
  let time = lastDay + schedule.lagDays * DAY_MS;
  while (isFree(schedule, time)) time += DAY_MS;
  return dayText(time);
}

function isFree({ days, holidays }: Schedule, time: number): boolean {
  const isWeekend = [0, 6].includes(new Date(time).getUTCDay());
  return days === 'working' && (isWeekend || holidays.some((date) => date === dayText(time)));
}

/** `2026-11-24 15:00` */
function wallClock(timeZone: string, now: number): string {
  return new Intl.DateTimeFormat('sv-SE', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  }).format(now);
}

function dayText(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
