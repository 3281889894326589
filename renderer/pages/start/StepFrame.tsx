import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { ArrowLeft, ArrowRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { messages } from '../../messages.ts';
import { goTo, hrefOf } from '../../shell/place.ts';
import { setupSteps, type SetupStep } from './setupSteps.ts';
import type { Setup } from './useSetup.ts';

export interface StepFrameProps {
  readonly step: SetupStep;
  readonly setup: Setup;
  readonly children: ReactNode;
  /** What must be done before the next step; false keeps the operator here. */
  readonly beforeNext?: () => Promise<boolean>;
  readonly isBusy?: boolean;
  /** The whole step is one form, so that Enter goes on. */
  readonly isForm?: boolean;
}

/** A step's heading, what it holds, and the ways back and on. */
export function StepFrame({
  step,
  setup,
  children,
  beforeNext,
  isBusy = false,
  isForm = false,
}: StepFrameProps) {
  const place = setupSteps.indexOf(step);
  const before = setupSteps[place - 1];
  const next = setupSteps[place + 1];
  const goOn = async (): Promise<void> => {
    if (beforeNext !== undefined && !(await beforeNext())) return;
    await setup.pass(step);
    if (next !== undefined) goTo('start', next);
  };
  const body = (
    <Stack gap="md">
      <div>
        <Title order={2} size="h4">
          {messages.start.names[step]}
        </Title>
        <Text c="dimmed">{messages.start.explanations[step]}</Text>
      </div>
      {children}
      <Group gap="xs">
        {before === undefined ? null : (
          <Button
            component="a"
            href={hrefOf('start', before)}
            variant="default"
            leftSection={<ArrowLeft size={18} aria-hidden />}
          >
            {messages.start.back}
          </Button>
        )}
        {next === undefined ? null : (
          <Button
            type={isForm ? 'submit' : 'button'}
            loading={isBusy}
            {...(isForm ? {} : { onClick: () => void goOn() })}
            rightSection={<ArrowRight size={18} aria-hidden />}
          >
            {messages.start.next}
          </Button>
        )}
      </Group>
    </Stack>
  );
  if (!isForm) return body;
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void goOn();
      }}
    >
      {body}
    </form>
  );
}
