import { Alert, Button, Group, Paper, SimpleGrid, Stack, Text } from '@mantine/core';
import { History, RefreshCw } from 'lucide-react';
import type { Dataset } from '../../../../core/catalogue/dataset.ts';
import { formatCount } from '../../../format/formatNumber.ts';
import { formatDay } from '../../../format/formatValue.ts';
import { messages } from '../../../messages.ts';
import { LookView } from '../wizard/LookView.tsx';
import { countNames, type CheckResult } from './checkResult.ts';
import { checkSentence } from './checkSentence.ts';
import { CheckTabs } from './CheckTabs.tsx';
import { RangePick } from './RangePick.tsx';
import type { Check } from './useCheck.ts';

export interface CheckViewProps {
  readonly check: Check;
  readonly dataset: Dataset;
}

/** What a mapping would send, and what it would not and why. */
export function CheckView({ check, dataset }: CheckViewProps) {
  const { check: texts } = messages.mappings;
  return (
    <Stack gap="md">
      <Group justify="space-between" align="flex-end" gap="sm">
        <RangePick check={check} />
        <Button
          size="xs"
          variant="default"
          leftSection={<RefreshCw size={16} aria-hidden />}
          loading={check.look.isFetching}
          disabled={!check.isReady}
          onClick={() => void check.look.refetch()}
        >
          {texts.again}
        </Button>
      </Group>
      {check.isReady ? (
        <LookView look={check.look}>
          {(result) => (
            <>
              <Summary result={result} />
              {result.leavesOldOut && check.kind === 'usual' ? (
                <OldData onAll={() => check.setKind('all')} />
              ) : null}
              <CheckTabs result={result} dataset={dataset} />
            </>
          )}
        </LookView>
      ) : null}
    </Stack>
  );
}

/** Zero is worth saying of these. */
const always: ReadonlySet<string> = new Set(['new', 'changed', 'unchanged', 'held', 'invalid', 'rowsRead']);

function Summary({ result }: { readonly result: CheckResult }) {
  const { check: texts } = messages.mappings;
  const { counts, range } = result;
  const shown = countNames.filter((name) => always.has(name) || counts[name] > 0);
  return (
    <div>
      <Text fw={600} role="status">
        {checkSentence(result)}
      </Text>
      {range === null ? null : (
        <Text size="sm" c="dimmed">
          {texts.checked(formatDay(range.from), formatDay(range.to))}
        </Text>
      )}
      <SimpleGrid cols={{ base: 3, sm: 6 }} spacing="xs" mt="xs" mb={0} component="dl">
        {shown.map((name) => (
          <Paper
            key={name}
            withBorder
            px="sm"
            py="xs"
            style={{ display: 'flex', flexDirection: 'column-reverse' }}
          >
            <Text component="dt" size="xs" c="dimmed">
              {texts.counts[name]}
            </Text>
            <Text component="dd" m={0} size="xl" fw={600}>
              {formatCount(counts[name])}
            </Text>
          </Paper>
        ))}
      </SimpleGrid>
    </div>
  );
}

function OldData({ onAll }: { readonly onAll: () => void }) {
  const { old } = messages.mappings.check;
  return (
    <Alert color="orange" variant="light" icon={<History aria-hidden />} title={old.title}>
      <Stack gap="xs" align="flex-start">
        <Text size="sm">{old.text}</Text>
        <Button size="xs" onClick={onAll}>
          {old.action}
        </Button>
      </Stack>
    </Alert>
  );
}
