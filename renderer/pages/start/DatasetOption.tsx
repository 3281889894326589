import { Badge, Checkbox, Group, Text } from '@mantine/core';
import type { Dataset } from '../../../core/catalogue/dataset.ts';
import { messages } from '../../messages.ts';
import { meaningOf } from './datasetGroups.ts';

export interface DatasetOptionProps {
  readonly dataset: Dataset;
  readonly isChosen: boolean;
  /** It has a mapping already, so it cannot be left out here. */
  readonly isMapped: boolean;
  readonly onChoose: (isChosen: boolean) => void;
}

/** A dataset to choose: what it is, when it is due, and whether it adds up. */
export function DatasetOption({ dataset, isChosen, isMapped, onChoose }: DatasetOptionProps) {
  const { title, period, accumulation, fieldsPublished } = dataset;
  const { datasets: texts } = messages.start;
  return (
    <Checkbox
      checked={isChosen}
      disabled={isMapped}
      onChange={(event) => onChoose(event.currentTarget.checked)}
      label={title}
      description={
        <>
          <Text span size="sm" display="block">
            {meaningOf(dataset)}
          </Text>
          <Group component="span" gap="xs" mt={2}>
            <Badge component="span" variant="default" tt="none">
              {texts.periods[period]}
            </Badge>
            <Badge component="span" variant={accumulation === 'year-to-date' ? 'light' : 'default'} tt="none">
              {texts.accumulations[accumulation]}
            </Badge>
            {isMapped ? (
              <Badge component="span" color="green" variant="light" tt="none">
                {texts.mapped}
              </Badge>
            ) : null}
            {fieldsPublished ? null : (
              <Badge component="span" color="orange" variant="light" tt="none">
                {texts.unpublished}
              </Badge>
            )}
          </Group>
        </>
      }
    />
  );
}
