import { Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { FolderOpen } from 'lucide-react';
import { useState, type DragEvent } from 'react';
import { messages } from '../../../messages.ts';
import classes from './DropArea.module.css';

export interface DropAreaProps {
  /** Given the path of a file that was dropped. */
  readonly onDropped: (path: string) => void;
  readonly onPick: () => void;
}

/**
 * Takes one file that is dragged here. The kit's own drop zone reads files through handles, of which Electron does
 * not know the path.
 */
export function DropArea({ onDropped, onPick }: DropAreaProps) {
  const [isOver, setOver] = useState(false);
  const { file } = messages.mappings.source;
  const onDragOver = (event: DragEvent): void => {
    event.preventDefault();
    setOver(true);
  };
  const onDrop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    const [dropped, ...others] = event.dataTransfer.files;
    if (dropped === undefined) return;
    const path = others.length === 0 ? window.kirimBios.pathOf(dropped) : '';
    if (path !== '') onDropped(path);
    else notifications.show({ color: 'red', message: others.length > 0 ? file.onlyOne : file.noPath });
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- What is dragged here can be picked by the button as well.
    <div
      className={classes['area']}
      data-over={isOver}
      role="group"
      aria-label={file.label}
      onDragEnter={onDragOver}
      onDragOver={onDragOver}
      onDragLeave={() => setOver(false)}
      onDrop={onDrop}
    >
      <Group justify="center" gap="sm">
        <Text>{file.drop}</Text>
        <Button leftSection={<FolderOpen size={18} aria-hidden />} onClick={onPick}>
          {file.pick}
        </Button>
      </Group>
      <Text size="xs" c="dimmed" mt="xs">
        {file.accepted}
      </Text>
    </div>
  );
}
