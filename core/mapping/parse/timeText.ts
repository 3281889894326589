const TIME =
  /^(?:t|,? (?:pukul |pkl\.? |jam )?)(\d{1,2})[.:](\d{2})(?:[.:](\d{2})(?:[.,]\d{1,9})?)?(?: ?(am|pm))? ?(z|utc|gmt|wib|wita|wit|[+-]\d{2}(?::?\d{2})?)?$/i;
const UNIVERSAL = /^(?:z|utc|gmt|[+-]00(?::?00)?)$/i;
const INDONESIAN = /^(?:wib|wita|wit|\+0[789](?::?00)?)$/i;
/** From 15:00 universal time it is already the next day in Jayapura (UTC+9). */
const NEXT_DAY_BEGINS = 15;

/**
 * What a text after a date is: a time of day within that same day (`dropped`), a moment of another time zone at
 * which Indonesia may already have the next date (`other-zone`), or no time at all (`not-a-time`).
 */
export function readTimeText(text: string): 'dropped' | 'other-zone' | 'not-a-time' {
  if (text === '') return 'dropped';
  const match = TIME.exec(text);
  if (match === null) return 'not-a-time';
  const [, hour, minute, second = '0', half, zone] = match;
  if (Number(minute) > 59 || Number(second) > 59) return 'not-a-time';
  const isTwelveHours = half !== undefined;
  if (Number(hour) > (isTwelveHours ? 12 : 23) || (isTwelveHours && Number(hour) === 0)) return 'not-a-time';
  if (zone === undefined || INDONESIAN.test(zone)) return 'dropped';
  return UNIVERSAL.test(zone) && hourOfDay(Number(hour), half) < NEXT_DAY_BEGINS ? 'dropped' : 'other-zone';
}

function hourOfDay(hour: number, half: string | undefined): number {
  if (half === undefined) return hour;
  return (hour % 12) + (half.toLowerCase() === 'pm' ? 12 : 0);
}
