import { Alert, Anchor, Group, Text } from '@mantine/core';
import { CircleCheck, TriangleAlert } from 'lucide-react';
import { needsAttention, type RunReport } from '../../../../core/run/runReport.ts';
import { formatCount } from '../../../format/formatNumber.ts';
import { messages } from '../../../messages.ts';
import { hrefOf } from '../../../shell/place.ts';
import { stopText } from './stopText.ts';

export interface SendResultProps {
  readonly report: RunReport;
  readonly fromStart: boolean;
}

/** What came of sending, and where to go from here. */
export function SendResult({ report, fromStart }: SendResultProps) {
  const { result } = messages.mappings.check;
  const isWell = !needsAttention(report);
  const { accepted, confirmed, rejected, mappings, stop } = report;
  const invalid = mappings.reduce((sum, mapping) => sum + mapping.invalid, 0);
  const held = mappings.reduce((sum, mapping) => sum + mapping.held, 0);
  const [failure] = mappings.flatMap((mapping) => mapping.failure ?? []);
  const counts: readonly (readonly [string, number])[] = [
    [result.accepted, accepted + confirmed],
    [result.rejected, rejected],
    [result.invalid, invalid],
    [result.held, held],
  ];
  return (
    <Alert
      color={isWell ? 'green' : 'orange'}
      variant="light"
      icon={isWell ? <CircleCheck aria-hidden /> : <TriangleAlert aria-hidden />}
      title={result.title}
      role="status"
    >
      <Text>
        {counts
          .filter(([name, count]) => count > 0 || name === result.accepted)
          .map(([name, count]) => `${name} ${formatCount(count)}`)
          .join(', ')}
      </Text>
      {isWell && accepted + confirmed === 0 ? <Text size="sm">{result.alreadySent}</Text> : null}
      {failure === undefined ? null : (
        <Text size="sm">
          {failure.message} {failure.remedy}
        </Text>
      )}
      {stop === null ? null : <Text size="sm">{stopText(stop)}</Text>}
      <Group gap="md" mt="xs">
        {fromStart ? (
          <Anchor c="inherit" href={hrefOf('start')}>
            {result.start}
          </Anchor>
        ) : null}
        <Anchor c="inherit" href={hrefOf('board')}>
          {result.board}
        </Anchor>
        <Anchor c="inherit" href={hrefOf('log')}>
          {result.log}
        </Anchor>
        <Anchor c="inherit" href={hrefOf('mappings')}>
          {result.list}
        </Anchor>
      </Group>
    </Alert>
  );
}
