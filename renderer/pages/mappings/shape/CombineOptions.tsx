import { Group, Paper, Radio, Select, Stack, Switch } from '@mantine/core';
import type { Dataset } from '../../../../core/catalogue/dataset.ts';
import { aggregateSchema } from '../../../../core/mapping/shape/aggregate.ts';
import { Disclosure } from '../../../components/Disclosure.tsx';
import { messages } from '../../../messages.ts';
import {
  aggregateOf,
  combinedFigures,
  fillOf,
  isDated,
  possibleFills,
  runningTotalOf,
  withAggregate,
  withRunningTotal,
  type Fill,
} from '../draft/shapeDraft.ts';
import type { WizardParts } from '../wizard/wizardParts.ts';
import { PeriodOptions } from './PeriodOptions.tsx';

export interface CombineOptionsProps {
  readonly parts: WizardParts;
  readonly dataset: Dataset;
}

/** How rows are combined, whether figures run on, and what days without rows mean. */
export function CombineOptions({ parts, dataset }: CombineOptionsProps) {
  const { draft, change } = parts;
  const { shape: texts } = messages.mappings;
  const running = runningTotalOf(draft);
  const dated = isDated(draft);
  return (
    <Paper withBorder p="sm">
      <Stack gap="md">
        <Aggregates parts={parts} dataset={dataset} />
        {running === null ? null : (
          <Switch
            label={texts.running}
            description={dated ? texts.runningText : texts.runningNeedsDate}
            checked={running}
            disabled={!dated && !running}
            onChange={(event) => {
              const { checked } = event.currentTarget;
              change((current) => withRunningTotal(current, checked));
            }}
          />
        )}
        {dated ? <FillOptions parts={parts} /> : null}
        {dated ? (
          <Disclosure
            title={texts.more}
            isOpenAtFirst={draft.shape.kind === 'group' && draft.shape.period !== undefined}
          >
            <PeriodOptions parts={parts} dataset={dataset} />
          </Disclosure>
        ) : null}
      </Stack>
    </Paper>
  );
}

function Aggregates({ parts: { draft, change }, dataset }: CombineOptionsProps) {
  const { shape: texts } = messages.mappings;
  const figures = combinedFigures(draft, dataset);
  if (figures.length === 0) return null;
  return (
    <Group gap="sm">
      {figures.map(({ name }) => (
        <Select
          key={name}
          label={texts.aggregateOf(name)}
          data={aggregateSchema.options.map((value) => ({ value, label: texts.aggregates[value] }))}
          value={aggregateOf(draft, name)}
          allowDeselect={false}
          onChange={(value) => {
            const parsed = aggregateSchema.safeParse(value);
            if (parsed.success) change((current) => withAggregate(current, dataset, name, parsed.data));
          }}
          w={300}
        />
      ))}
    </Group>
  );
}

function FillOptions({ parts: { draft, change } }: Pick<CombineOptionsProps, 'parts'>) {
  const { shape: texts } = messages.mappings;
  const fills = possibleFills(draft);
  const setFill = (fill: Fill): void =>
    change((current) =>
      current.shape.kind === 'group'
        ? { ...current, shape: { ...current.shape, fill }, chosen: { ...current.chosen, shape: true } }
        : current,
    );
  return (
    <Radio.Group
      label={texts.fill}
      value={fillOf(draft)}
      onChange={(value) => {
        const fill = fills.find((each) => each === value);
        if (fill !== undefined) setFill(fill);
      }}
    >
      <Stack gap="xs" mt={4}>
        {fills.map((fill) => (
          <Radio
            key={fill}
            value={fill}
            label={texts.fills[fill].label}
            description={texts.fills[fill].text}
          />
        ))}
      </Stack>
    </Radio.Group>
  );
}
