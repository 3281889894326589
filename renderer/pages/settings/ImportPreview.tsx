import { Button, Checkbox, Group, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import type { ItemComparison } from '../../../core/settings/compareConfiguration.ts';
import type { ConfigurationPreview } from '../../../electron/shellViews.ts';
import { useAction } from '../../api/useAction.ts';
import { formatCount } from '../../format/formatNumber.ts';
import { useFormatTime } from '../../format/useFormatTime.ts';
import { messages } from '../../messages.ts';

export interface ImportPreviewProps {
  readonly preview: ConfigurationPreview;
  /** It was imported, or given up. */
  readonly onEnd: () => void;
}

/** What a configuration would change, and the choice of it. */
export function ImportPreview({ preview, onEnd }: ImportPreviewProps) {
  const { file, createdAt, appVersion, changes } = preview;
  const formatTime = useFormatTime();
  const [hasGeneral, setGeneral] = useState(changes.general.length > 0);
  const [mappings, setMappings] = useState(idsOf(changes.mappings));
  const [datasets, setDatasets] = useState(idsOf(changes.userDatasets));
  const { importing } = messages.settings.transfer;
  const take = useAction('importConfiguration', {
    onDone() {
      notifications.show({ color: 'green', message: importing.done });
      onEnd();
    },
  });
  const isNothing =
    changes.general.length + idsOf([...changes.mappings, ...changes.userDatasets]).length === 0;
  return (
    <Stack gap="sm" role="group" aria-label={importing.from(file)}>
      <Text size="sm">{importing.from(file)}</Text>
      <Text size="sm" c="dimmed">
        {importing.made(formatTime(Date.parse(createdAt)), appVersion)}
      </Text>
      {isNothing ? <Text>{importing.nothing}</Text> : null}
      {changes.general.length === 0 ? null : (
        <Checkbox
          label={`${importing.general}: ${importing.generalChanges(formatCount(changes.general.length))}`}
          description={changes.general.map(({ path }) => path).join(', ')}
          checked={hasGeneral}
          onChange={(event) => setGeneral(event.currentTarget.checked)}
        />
      )}
      <Items title={importing.mappings} items={changes.mappings} chosen={mappings} onChange={setMappings} />
      <Items
        title={importing.datasets}
        items={changes.userDatasets}
        chosen={datasets}
        onChange={setDatasets}
      />
      <Group gap="xs">
        <Button
          loading={take.isPending}
          disabled={!hasGeneral && mappings.length + datasets.length === 0}
          onClick={() =>
            take.mutate([{ general: hasGeneral, mappingIds: mappings, userDatasetIds: datasets }])
          }
        >
          {importing.apply}
        </Button>
        <Button variant="default" onClick={onEnd}>
          {importing.cancel}
        </Button>
      </Group>
    </Stack>
  );
}

interface ItemsProps {
  readonly title: string;
  readonly items: readonly ItemComparison[];
  readonly chosen: readonly string[];
  readonly onChange: (ids: string[]) => void;
}

function Items({ title, items, chosen, onChange }: ItemsProps) {
  const { states } = messages.settings.transfer.importing;
  if (items.length === 0) return null;
  return (
    <Checkbox.Group label={title} value={[...chosen]} onChange={onChange}>
      <Stack gap={4} mt={4}>
        {items.map(({ id, state }) => (
          <Checkbox key={id} value={id} disabled={state === 'equal'} label={`${id} (${states[state]})`} />
        ))}
      </Stack>
    </Checkbox.Group>
  );
}

function idsOf(items: readonly ItemComparison[]): string[] {
  return items.filter(({ state }) => state !== 'equal').map(({ id }) => id);
}
