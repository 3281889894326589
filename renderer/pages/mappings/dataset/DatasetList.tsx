import { Badge, Text } from '@mantine/core';
import { messages } from '../../../messages.ts';
import type { DatasetGroup } from './datasetGroups.ts';
import classes from './DatasetStep.module.css';

export interface DatasetListProps {
  readonly groups: readonly DatasetGroup[];
  readonly chosen: string | null;
  /** Datasets that have a mapping already. */
  readonly mapped: ReadonlySet<string>;
  readonly onChoose: (id: string) => void;
}

/** The catalogue as one group of radio buttons: arrow keys go through it. */
export function DatasetList({ groups, chosen, mapped, onChoose }: DatasetListProps) {
  const { dataset: texts } = messages.mappings;
  return (
    <div className={classes['list']} role="radiogroup" aria-label={texts.list}>
      {groups.length === 0 ? (
        <Text size="sm" p="md" c="dimmed">
          {texts.nothingFound}
        </Text>
      ) : null}
      {groups.map(({ category, isForeign, datasets }) => (
        <div key={`${category} ${isForeign}`}>
          <div className={classes['group']}>
            {texts.categories[category]}
            {isForeign ? ` · ${texts.otherRumpun}` : ''}
          </div>
          {datasets.map(({ id, title, fieldsPublished }) => (
            <label key={id} className={classes['item']}>
              <input type="radio" name="dataset" checked={id === chosen} onChange={() => onChoose(id)} />
              <span style={{ flex: 1 }}>{title}</span>
              {mapped.has(id) ? (
                <Badge size="sm" variant="light">
                  {texts.mapped}
                </Badge>
              ) : null}
              {fieldsPublished ? null : (
                <Badge size="sm" variant="light" color="gray">
                  {texts.unpublished}
                </Badge>
              )}
            </label>
          ))}
        </div>
      ))}
    </div>
  );
}
