import { Text, Title } from '@mantine/core';

export interface StepHeadingProps {
  readonly title: string;
  readonly text: string;
}

/** What a step asks, and why. */
export function StepHeading({ title, text }: StepHeadingProps) {
  return (
    <div>
      <Title order={2} size="h4">
        {title}
      </Title>
      <Text c="dimmed" size="sm">
        {text}
      </Text>
    </div>
  );
}
