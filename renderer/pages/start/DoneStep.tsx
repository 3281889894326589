import { Alert, Button, Group, List, Text } from '@mantine/core';
import { CircleCheck, LayoutGrid } from 'lucide-react';
import { useEffect } from 'react';
import { Topic } from '../../components/Topic.tsx';
import { messages } from '../../messages.ts';
import { hrefOf } from '../../shell/place.ts';
import { setupSteps } from './setupSteps.ts';
import type { StepProps } from './StartPage.tsx';
import { StepFrame } from './StepFrame.tsx';

/** What is left, and how it goes on from here. */
export function DoneStep({ setup }: StepProps) {
  const { done, pass } = setup;
  useEffect(() => {
    void pass('done');
  }, [pass]);
  const open = setupSteps.filter((step) => step !== 'done' && !done.has(step));
  const { end, names } = messages.start;
  return (
    <StepFrame step="done" setup={setup}>
      {open.length === 0 ? (
        <Alert color="green" variant="light" icon={<CircleCheck aria-hidden />} title={end.complete}>
          {end.completeText}
        </Alert>
      ) : (
        <Topic title={end.open} explanation={end.openText}>
          <Group gap="xs">
            {open.map((step) => (
              <Button key={step} component="a" href={hrefOf('start', step)} size="xs" variant="default">
                {names[step]}
              </Button>
            ))}
          </Group>
        </Topic>
      )}
      <Topic title={end.next}>
        <List size="sm" spacing={4}>
          {end.nextSteps.map((text) => (
            <List.Item key={text}>
              <Text size="sm">{text}</Text>
            </List.Item>
          ))}
        </List>
        <Group>
          <Button component="a" href={hrefOf('board')} leftSection={<LayoutGrid size={18} aria-hidden />}>
            {end.toBoard}
          </Button>
        </Group>
      </Topic>
    </StepFrame>
  );
}
