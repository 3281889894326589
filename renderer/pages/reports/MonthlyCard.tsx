import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { addDays, type CivilDate } from '../../../core/civilDate.ts';
import { periodContaining } from '../../../core/schedule/period.ts';
import { messages } from '../../messages.ts';
import { ReportCard } from './ReportCard.tsx';

/** The month that is over is the one that people report on. */
export function MonthlyCard({ today }: { readonly today: CivilDate }) {
  const thisMonth = periodContaining('bulanan', today);
  const [month, setMonth] = useState(periodContaining('bulanan', addDays(thisMonth.first, -1)).id);
  return (
    <ReportCard {...messages.reports.monthly} query={month === '' ? null : { kind: 'monthly', month }}>
      <TextInput
        type="month"
        label={messages.reports.month}
        value={month}
        max={thisMonth.id}
        onChange={(event) => setMonth(event.currentTarget.value)}
      />
    </ReportCard>
  );
}
