import { Group, Paper, Stack, Text } from '@mantine/core';
import { CircleCheck, CircleMinus, CircleX, TriangleAlert } from 'lucide-react';
import type { DiagnosisStep } from '../../../../core/source/database/diagnosis.ts';
import { messages } from '../../../messages.ts';

const looks = {
  ok: { icon: CircleCheck, color: 'var(--mantine-color-green-light-color)' },
  warning: {
    icon: TriangleAlert,
    color: 'var(--mantine-color-orange-light-color)',
  },
  failed: { icon: CircleX, color: 'var(--mantine-color-error)' },
  skipped: { icon: CircleMinus, color: 'var(--mantine-color-dimmed)' },
} as const;

/** What a test of a connection found, step by step. */
export function DiagnosisList({ steps }: { readonly steps: readonly DiagnosisStep[] }) {
  const { server } = messages.mappings.source;
  const isWell = steps.every(({ outcome }) => outcome !== 'failed');
  return (
    <Paper withBorder p="md" role="status">
      <Text fw={600} size="sm" mb="xs">
        {server.result}
      </Text>
      <Stack component="ol" gap="xs" p={0} m={0} style={{ listStyle: 'none' }}>
        {steps.map((step) => (
          <DiagnosisItem key={step.id} step={step} />
        ))}
      </Stack>
      {isWell ? (
        <Text size="sm" mt="xs" fw={600}>
          {server.allWell}
        </Text>
      ) : null}
    </Paper>
  );
}

function DiagnosisItem({ step: { id, outcome, message, remedy } }: { readonly step: DiagnosisStep }) {
  const { icon: Icon, color } = looks[outcome];
  const { server } = messages.mappings.source;
  return (
    <Group component="li" gap="xs" wrap="nowrap" align="flex-start">
      <Icon
        size={18}
        color={color}
        aria-label={server.outcomes[outcome]}
        style={{ flexShrink: 0, marginTop: 2 }}
      />
      <div>
        <Text size="sm">
          <b>{server.steps[id]}</b>: {message}
        </Text>
        {remedy === '' ? null : (
          <Text size="sm" c="dimmed">
            {remedy}
          </Text>
        )}
      </div>
    </Group>
  );
}
