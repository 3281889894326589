import { Alert, Button, Group, List, Loader, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { CircleCheck, FlaskConical } from 'lucide-react';
import { useState } from 'react';
import type { RunReport } from '../../../core/run/runReport.ts';
import type { Settings } from '../../../core/settings.ts';
import { sampleMappings } from '../../../electron/sampleMappings.ts';
import { callApi } from '../../api/callApi.ts';
import { useDatasetTitle } from '../../api/useDatasets.ts';
import { ProblemAlert } from '../../components/ProblemAlert.tsx';
import { Topic } from '../../components/Topic.tsx';
import { RecordStateLabel } from '../../components/StateLabel.tsx';
import { formatCount } from '../../format/formatNumber.ts';
import { savePart } from '../../forms/savePart.ts';
import { messages } from '../../messages.ts';
import { hrefOf } from '../../shell/place.ts';
import { ownMappings } from './setupSteps.ts';

type Trial =
  | { readonly kind: 'idle' }
  | { readonly kind: 'under-way' }
  | { readonly kind: 'sent'; readonly report: RunReport }
  | { readonly kind: 'failed'; readonly error: unknown };

/** Sends invented figures to the simulator, so that one sees what will happen with one's own. */
export function SamplePanel({ settings }: { readonly settings: Settings }) {
  const [trial, setTrial] = useState<Trial>({ kind: 'idle' });
  const queries = useQueryClient();
  const hasSample = ownMappings(settings).length < settings.mappings.length;
  const { sample } = messages.start;
  const tryOut = async (): Promise<void> => {
    setTrial({ kind: 'under-way' });
    try {
      await callApi('createSample');
      const mappings = sampleMappings('').map(({ id }) => id);
      setTrial({ kind: 'sent', report: await callApi('send', { mappings }) });
    } catch (error) {
      setTrial({ kind: 'failed', error });
    }
    await queries.invalidateQueries();
  };
  const remove = async (): Promise<void> => {
    await savePart((latest) => ({ ...latest, mappings: ownMappings(latest) }), {});
    setTrial({ kind: 'idle' });
    await queries.invalidateQueries();
  };
  return (
    <Topic title={sample.title} explanation={sample.explanation}>
      <Outcome trial={trial} />
      <Group gap="xs">
        <Button
          variant={trial.kind === 'sent' ? 'default' : 'light'}
          leftSection={<FlaskConical size={18} aria-hidden />}
          loading={trial.kind === 'under-way'}
          onClick={() => void tryOut()}
        >
          {hasSample ? sample.again : sample.begin}
        </Button>
        {hasSample ? (
          <Button variant="default" disabled={trial.kind === 'under-way'} onClick={() => void remove()}>
            {sample.remove}
          </Button>
        ) : null}
      </Group>
    </Topic>
  );
}

function Outcome({ trial }: { readonly trial: Trial }) {
  const { sample } = messages.start;
  switch (trial.kind) {
    case 'idle':
      return null;
    case 'under-way':
      return (
        <Group gap="xs" role="status">
          <Loader size="xs" aria-hidden />
          <Text size="sm">{sample.underWay}</Text>
        </Group>
      );
    case 'failed':
      return <ProblemAlert error={trial.error} />;
    case 'sent':
      return <SentSample report={trial.report} />;
  }
}

function SentSample({ report }: { readonly report: RunReport }) {
  const titleOf = useDatasetTitle();
  const { sample } = messages.start;
  return (
    <Alert
      color="green"
      variant="light"
      icon={<CircleCheck aria-hidden />}
      title={sample.sent(formatCount(report.accepted))}
      role="status"
    >
      <List listStyleType="none" size="sm" spacing={4}>
        {report.mappings.map(({ mapping, dataset, rowsRead, new: fresh, unchanged }) => (
          <List.Item key={mapping}>
            <Group gap="xs">
              <RecordStateLabel state="accepted" />
              <Text size="sm">
                {titleOf(dataset)}:{' '}
                {sample.counts(formatCount(rowsRead), formatCount(fresh), formatCount(unchanged))}
              </Text>
            </Group>
          </List.Item>
        ))}
      </List>
      <Group gap="xs" mt="xs">
        <Button component="a" href={hrefOf('board')} size="xs" variant="default">
          {sample.seeBoard}
        </Button>
        <Button component="a" href={hrefOf('log')} size="xs" variant="default">
          {sample.seeLog}
        </Button>
      </Group>
    </Alert>
  );
}
