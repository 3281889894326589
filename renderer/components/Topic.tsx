import { Paper, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';

export interface TopicProps {
  readonly title: string;
  /** What it is for. */
  readonly explanation?: ReactNode;
  /** Of its heading: 2 right below the page's, 3 within a section. */
  readonly level?: 2 | 3;
  readonly children: ReactNode;
}

/** One topic of a page's section. */
export function Topic({ title, explanation, level = 3, children }: TopicProps) {
  return (
    <Paper withBorder p="md" component="section" aria-label={title}>
      <Stack gap="sm">
        <div>
          <Title order={level} size="h5">
            {title}
          </Title>
          {explanation === undefined ? null : (
            <Text size="sm" c="dimmed">
              {explanation}
            </Text>
          )}
        </div>
        {children}
      </Stack>
    </Paper>
  );
}
