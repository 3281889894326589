import { Anchor, Button, Drawer, Group, Stack, Table, Text, Title } from '@mantine/core';
import { explainAnswer } from '../../../core/bios/explainAnswer.ts';
import type { LoggedAttempt } from '../../../core/ledger/attemptLog.ts';
import { useDatasets } from '../../api/useDatasets.ts';
import { RecordStateLabel } from '../../components/StateLabel.tsx';
import { formatCount } from '../../format/formatNumber.ts';
import { formatValue } from '../../format/formatValue.ts';
import { useFormatTime } from '../../format/useFormatTime.ts';
import { messages } from '../../messages.ts';
import { hrefOf } from '../../shell/place.ts';
import { placeOfFilter } from './logFilter.ts';
import { useResendAttempt } from './useResendAttempt.tsx';

export interface AttemptDrawerProps {
  /** Null while none is opened. */
  readonly attempt: LoggedAttempt | null;
  readonly onClose: () => void;
}

/** What was sent, what BIOS answered, what that means, and what can be done. */
export function AttemptDrawer({ attempt, onClose }: AttemptDrawerProps) {
  const { detail } = messages.log;
  return (
    <Drawer
      opened={attempt !== null}
      onClose={onClose}
      position="right"
      size="lg"
      title={<Text fw={600}>{attempt === null ? '' : detail.title(formatCount(attempt.id))}</Text>}
      closeButtonProps={{ 'aria-label': messages.common.close }}
    >
      {attempt === null ? null : <AttemptDetail attempt={attempt} onLeave={onClose} />}
    </Drawer>
  );
}

interface AttemptDetailProps {
  readonly attempt: LoggedAttempt;
  readonly onLeave: () => void;
}

function AttemptDetail({ attempt, onLeave }: AttemptDetailProps) {
  const { dataset, kind, outcome, code, httpStatus, message, startedAt, durationMs, date, runId } = attempt;
  const datasets = useDatasets();
  const formatTime = useFormatTime();
  const { resend, isResending } = useResendAttempt(onLeave);
  const { detail } = messages.log;
  const { meaning, remedy } = explainAnswer(attempt);
  const isSettled = outcome === 'accepted' || outcome === 'confirmed' || outcome === 'rejected';
  return (
    <Stack gap="md">
      <div>
        <Text fw={600}>{datasets.get(dataset)?.title ?? dataset}</Text>
        <RecordStateLabel state={outcome} />
        <Text size="sm" mt={4}>
          <b>{detail.meaning}:</b> {meaning}
        </Text>
        <Text size="sm">
          <b>{detail.remedy}:</b> {remedy}
        </Text>
      </div>
      <section aria-label={kind === 'send' ? detail.sent : detail.readBack}>
        <Title order={3} size="h6" mb={4}>
          {kind === 'send' ? detail.sent : detail.readBack}
        </Title>
        <Values attempt={attempt} />
      </section>
      <section aria-label={detail.answer}>
        <Title order={3} size="h6" mb={4}>
          {detail.answer}
        </Title>
        <Facts
          facts={[
            [detail.code, code ?? detail.noCode],
            [detail.httpStatus, httpStatus === null ? detail.noCode : String(httpStatus)],
            [detail.message, message === '' ? detail.noCode : message],
            [detail.time, formatTime(startedAt)],
            [detail.took, detail.milliseconds(formatCount(durationMs))],
          ]}
        />
      </section>
      <Group gap="md">
        {isSettled ? (
          <Button size="xs" loading={isResending} onClick={() => resend(attempt)}>
            {messages.log.resend.action}
          </Button>
        ) : null}
        <Anchor size="sm" href={hrefOf('log', ...placeOfFilter({ dataset, from: date, to: date }))}>
          {detail.history}
        </Anchor>
        <Anchor size="sm" href={hrefOf('log', ...placeOfFilter({ runId }))}>
          {detail.ofRun}
        </Anchor>
      </Group>
    </Stack>
  );
}

function Values({ attempt: { dataset, payload } }: { readonly attempt: LoggedAttempt }) {
  const fields = useDatasets().get(dataset)?.fields ?? [];
  const values: Readonly<Record<string, string>> = JSON.parse(payload);
  return (
    <Facts
      facts={Object.entries(values).map(([name, value]) => [
        name,
        formatValue(value, fields.find((field) => field.name === name)?.type),
      ])}
    />
  );
}

function Facts({ facts }: { readonly facts: readonly (readonly [name: string, value: string])[] }) {
  return (
    <Table withTableBorder verticalSpacing={4}>
      <Table.Tbody>
        {facts.map(([name, value]) => (
          <Table.Tr key={name}>
            <Table.Th w={150}>{name}</Table.Th>
            <Table.Td style={{ overflowWrap: 'anywhere' }}>{value}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
