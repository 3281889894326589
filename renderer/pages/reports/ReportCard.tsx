import { Alert, Button, Paper, Stack, Text, Title } from '@mantine/core';
import { CircleCheck, FileDown } from 'lucide-react';
import type { ReactNode } from 'react';
import type { ReportQuery } from '../../../electron/reportQuery.ts';
import { useAction } from '../../api/useAction.ts';
import { messages } from '../../messages.ts';

export interface ReportCardProps {
  readonly title: string;
  readonly text: string;
  /** Null while what is chosen is not complete. */
  readonly query: ReportQuery | null;
  /** What can be chosen. */
  readonly children: ReactNode;
}

/** One report: what it is for, what can be chosen, and the way to its PDF. */
export function ReportCard({ title, text, query, children }: ReportCardProps) {
  const create = useAction('createReport');
  const open = useAction('openReport');
  const made = create.data ?? null;
  const { created, createdAt, createdWithWorkbook } = messages.reports;
  return (
    <Paper withBorder p="md" component="section" aria-label={title}>
      <Stack gap="sm" h="100%">
        <Title order={2} size="h4">
          {title}
        </Title>
        <Text size="sm">{text}</Text>
        {children}
        <Button
          mt="auto"
          leftSection={<FileDown size={18} aria-hidden />}
          disabled={query === null}
          loading={create.isPending}
          onClick={() => {
            if (query !== null) create.mutate([query]);
          }}
        >
          {messages.reports.create}
        </Button>
        {made === null ? null : (
          <Alert
            color="green"
            variant="light"
            icon={<CircleCheck aria-hidden />}
            title={created}
            role="status"
          >
            <Text size="sm" mb="xs" style={{ overflowWrap: 'anywhere' }}>
              {made.kind === 'proof' ? createdWithWorkbook(made.path) : createdAt(made.path)}
            </Text>
            <Button size="xs" variant="default" onClick={() => open.mutate([made.kind])}>
              {messages.reports.open}
            </Button>
          </Alert>
        )}
      </Stack>
    </Paper>
  );
}
