import { Group, Stack, Text } from '@mantine/core';
import { CircleX, Info, TriangleAlert } from 'lucide-react';
import type { Finding } from '../../../../core/finding.ts';
import { Disclosure } from '../../../components/Disclosure.tsx';
import { messages } from '../../../messages.ts';

const looks = {
  error: { icon: CircleX, color: 'var(--mantine-color-error)' },
  warning: {
    icon: TriangleAlert,
    color: 'var(--mantine-color-orange-light-color)',
  },
  note: { icon: Info, color: 'var(--mantine-color-dimmed)' },
} as const;

const SHOWN = 30;

/** What was noticed about a table, each with what to do. */
export function FindingList({ findings }: { readonly findings: readonly Finding[] }) {
  if (findings.length === 0) return null;
  const hasErrors = findings.some(({ severity }) => severity === 'error');
  return (
    <Disclosure
      title={messages.mappings.table.findings(findings.length)}
      isOpenAtFirst={hasErrors || findings.length <= 3}
    >
      <Stack component="ul" gap="xs" p={0} m={0} style={{ listStyle: 'none' }}>
        {findings.slice(0, SHOWN).map((finding, index) => (
          <FindingItem key={index} finding={finding} />
        ))}
        {findings.length > SHOWN ? (
          <Text component="li" size="sm" c="dimmed">
            {messages.mappings.table.moreFindings(findings.length - SHOWN)}
          </Text>
        ) : null}
      </Stack>
    </Disclosure>
  );
}

function FindingItem({ finding: { severity, message, remedy } }: { readonly finding: Finding }) {
  const { icon: Icon, color } = looks[severity];
  return (
    <Group component="li" gap="xs" wrap="nowrap" align="flex-start">
      <Icon size={16} color={color} aria-hidden style={{ flexShrink: 0, marginTop: 2 }} />
      <div>
        <Text size="sm">{message}</Text>
        <Text size="sm" c="dimmed">
          {remedy}
        </Text>
      </div>
    </Group>
  );
}
