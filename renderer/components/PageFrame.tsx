import { Group, Stack, Title } from '@mantine/core';
import type { ReactNode } from 'react';

export interface PageFrameProps {
  readonly title: string;
  /** Buttons that concern the whole page. */
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** A page's heading with its actions, and what it shows. */
export function PageFrame({ title, actions, children }: PageFrameProps) {
  return (
    <Stack gap="md">
      <Group justify="space-between" align="center">
        <Title order={1} size="h2">
          {title}
        </Title>
        {actions === undefined ? null : <Group gap="xs">{actions}</Group>}
      </Group>
      {children}
    </Stack>
  );
}
