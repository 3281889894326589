import { Button, Group, Loader, Text } from '@mantine/core';
import { callApi } from '../../../api/callApi.ts';
import { useRowsSoFar } from '../../../api/useRowsSoFar.ts';
import { formatCount } from '../../../format/formatNumber.ts';
import { messages } from '../../../messages.ts';

/** A source is being read: how far, and a way to end it. */
export function Reading() {
  const rows = useRowsSoFar();
  const { wizard } = messages.mappings;
  return (
    <Group gap="sm" role="status" py="md">
      <Loader size="sm" aria-hidden />
      <Text size="sm">{rows === 0 ? wizard.readingStarts : wizard.reading(formatCount(rows))}</Text>
      <Button size="compact-sm" variant="default" onClick={() => void callApi('stopLooking')}>
        {wizard.cancel}
      </Button>
    </Group>
  );
}
