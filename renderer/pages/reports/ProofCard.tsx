import { Group, NativeSelect, NumberInput, TextInput } from '@mantine/core';
import { useState } from 'react';
import { yearOf, type CivilDate } from '../../../core/civilDate.ts';
import { periodContaining } from '../../../core/schedule/period.ts';
import { messages } from '../../messages.ts';
import { ReportCard } from './ReportCard.tsx';

type PeriodKind = keyof typeof messages.reports.proof.kinds;

const kinds: readonly PeriodKind[] = ['month', 'quarter', 'semester', 'year'];

/** Proof of a month, quarter, semester or year. */
export function ProofCard({ today }: { readonly today: CivilDate }) {
  const [kind, setKind] = useState<PeriodKind>('month');
  const [month, setMonth] = useState(periodContaining('bulanan', today).id);
  const [year, setYear] = useState(yearOf(today));
  const [part, setPart] = useState(1);
  const { proof, month: monthName, year: yearName, part: partName } = messages.reports;
  const period = kind === 'month' ? month : `${year}${partText(kind, part)}`;
  return (
    <ReportCard
      title={proof.title}
      text={proof.text}
      query={period === '' ? null : { kind: 'proof', period }}
    >
      <NativeSelect
        label={proof.kind}
        data={kinds.map((value) => ({ value, label: proof.kinds[value] }))}
        value={kind}
        onChange={({ currentTarget: { value } }) => {
          setKind(kinds.find((known) => known === value) ?? 'month');
          setPart(1);
        }}
      />
      {kind === 'month' ? (
        <TextInput
          type="month"
          label={monthName}
          value={month}
          onChange={(event) => setMonth(event.currentTarget.value)}
        />
      ) : (
        <Group grow align="flex-start">
          {kind === 'year' ? null : (
            <NativeSelect
              label={partName}
              data={partsOf(kind)}
              value={String(part)}
              onChange={(event) => setPart(Number(event.currentTarget.value))}
            />
          )}
          <NumberInput
            label={yearName}
            min={2015}
            max={yearOf(today)}
            value={year}
            thousandSeparator=""
            onChange={(value) => {
              if (typeof value === 'number') setYear(value);
            }}
          />
        </Group>
      )}
    </ReportCard>
  );
}

function partsOf(kind: 'quarter' | 'semester'): { value: string; label: string }[] {
  const numbers = kind === 'quarter' ? [1, 2, 3, 4] : [1, 2];
  return numbers.map((number) => ({ value: String(number), label: messages.reports.proof[kind](number) }));
}

/** The end of a period's id. */
function partText(kind: Exclude<PeriodKind, 'month'>, part: number): string {
  switch (kind) {
    case 'quarter':
      return `-T${part}`;
    case 'semester':
      return `-S${part}`;
    case 'year':
      return '';
  }
}
