import '@mantine/dates/styles.css';
import indonesian from 'dayjs/locale/id.js';
import { DateInput } from '@mantine/dates';
import { readCivilDate } from '../../core/civilDate.ts';
import { longDayText } from '../../core/indonesianDate.ts';
import { readDateText } from '../../core/mapping/parse/dateText.ts';
import { messages } from '../messages.ts';

export interface DayInputProps {
  readonly label: string;
  readonly description?: string;
  /** `YYYY-MM-DD`. */
  readonly value: string | null;
  readonly onChange: (day: string | null) => void;
  readonly isClearable?: boolean;
  readonly error?: string;
  /** Pixels. */
  readonly w?: number;
}

/** A day, typed as Indonesians write it (`3/7/2026`, `3 Juli 2026`) or picked from a calendar. */
export function DayInput({
  label,
  description,
  value,
  onChange,
  isClearable = false,
  error,
  w = 200,
}: DayInputProps) {
  return (
    <DateInput
      label={label}
      description={description}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      error={error}
      locale={indonesian.name}
      value={value}
      onChange={onChange}
      valueFormat={shown}
      dateParser={parsed}
      placeholder={messages.common.day.placeholder}
      clearable={isClearable}
      clearButtonProps={{ 'aria-label': messages.common.day.clear }}
      ariaLabels={messages.common.day.calendar}
      w={w}
    />
  );
}

function shown(text: string): string {
  const day = readCivilDate(text);
  return day === null ? text : longDayText(day);
}

/** Numbers alone are day, month, year. With fewer than four digits of its year it is still being typed. */
function parsed(text: string): string | null {
  if (!/\d{4}/.test(text)) return null;
  const meaning = readDateText(text);
  if (meaning.kind === 'date') return meaning.date;
  return meaning.kind === 'numeric' ? meaning.readings['day-month-year'] : null;
}
