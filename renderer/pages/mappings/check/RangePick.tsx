import { Group, Radio, Stack, Text } from '@mantine/core';
import { DayInput } from '../../../components/DayInput.tsx';
import { messages } from '../../../messages.ts';
import type { Check, RangeKind } from './useCheck.ts';

const kinds: readonly RangeKind[] = ['usual', 'all', 'chosen'];

/** Which days are looked at. */
export function RangePick({ check }: { readonly check: Check }) {
  const { check: texts } = messages.mappings;
  const { kind, from, to } = check;
  return (
    <Stack gap="xs">
      <Radio.Group
        label={texts.range}
        value={kind}
        onChange={(value) => {
          const chosen = kinds.find((each) => each === value);
          if (chosen !== undefined) check.setKind(chosen);
        }}
      >
        <Group gap="lg" mt={4}>
          {kinds.map((each) => (
            <Radio key={each} value={each} label={texts.ranges[each]} />
          ))}
        </Group>
      </Radio.Group>
      {check.hasNoDates ? <Text size="sm">{texts.noDates}</Text> : null}
      {kind === 'chosen' ? (
        <Group gap="sm" align="flex-start">
          <DayInput label={texts.from} value={from} onChange={check.setFrom} />
          <DayInput
            label={texts.to}
            value={to}
            onChange={check.setTo}
            {...(from !== null && to !== null && from > to ? { error: texts.wrongRange } : {})}
          />
        </Group>
      ) : null}
      {kind === 'chosen' && check.range === null ? (
        <Text size="sm" c="dimmed">
          {texts.chooseRange}
        </Text>
      ) : null}
    </Stack>
  );
}
