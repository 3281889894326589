import { Alert, List, Text } from '@mantine/core';
import { CalendarClock } from 'lucide-react';
import type { Dataset } from '../../../../core/catalogue/dataset.ts';
import { longDayText } from '../../../../core/indonesianDate.ts';
import { duePeriods, upcomingPeriods } from '../../../../core/schedule/duePeriods.ts';
import { scheduleOf, type ScheduleSettings } from '../../../../core/schedule/scheduleSettings.ts';
import type { TimeZone } from '../../../../core/schedule/timeZone.ts';
import { useNow } from '../../../components/useNow.ts';
import { formatCount } from '../../../format/formatNumber.ts';
import { useFormatTime } from '../../../format/useFormatTime.ts';
import { messages } from '../../../messages.ts';

export interface UpcomingProps {
  readonly schedule: ScheduleSettings;
  readonly dataset: Dataset;
  readonly timeZone: TimeZone;
}

const SHOWN = 3;

/** The next times that a schedule means, and what is due already. */
export function Upcoming({ schedule: terms, dataset, timeZone }: UpcomingProps) {
  const now = useNow();
  const formatTime = useFormatTime();
  const { schedule: texts } = messages.mappings.rules;
  const schedule = scheduleOf(terms, dataset.period, timeZone);
  if (schedule === null) return null;
  const upcoming = upcomingPeriods(schedule, now, SHOWN);
  const due = duePeriods(schedule, now);
  return (
    <Alert variant="light" icon={<CalendarClock aria-hidden />} title={texts.upcoming}>
      {upcoming.length === 0 ? <Text size="sm">{texts.nothingUpcoming}</Text> : null}
      <List size="sm">
        {upcoming.map(({ period, dueAt }) => (
          <List.Item key={period.id}>{texts.upcomingItem(period.label, formatTime(dueAt))}</List.Item>
        ))}
      </List>
      {due.length === 0 ? null : (
        <Text size="sm" mt="xs">
          {texts.alreadyDue(formatCount(due.length), longDayText(schedule.startDate))}
        </Text>
      )}
    </Alert>
  );
}
