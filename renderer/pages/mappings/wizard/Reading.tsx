import { Button, Group, Loader, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { callApi } from '../../../api/callApi.ts';
import { formatCount } from '../../../format/formatNumber.ts';
import { messages } from '../../../messages.ts';

/** A source is being read: how far, and a way to end it. */
export function Reading() {
  const rows = useRowsRead();
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

function useRowsRead(): number {
  const [rows, setRows] = useState(0);
  useEffect(() => window.kirimBios.on('lookProgressed', setRows), []);
  return rows;
}
