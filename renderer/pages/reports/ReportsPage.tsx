import { Anchor, SimpleGrid, Text } from '@mantine/core';
import { civilDateIn } from '../../../core/civilDate.ts';
import { useApplicationState } from '../../api/useApplicationState.ts';
import { useCall } from '../../api/useCall.ts';
import { PageFrame } from '../../components/PageFrame.tsx';
import { useNow } from '../../components/useNow.ts';
import { messages } from '../../messages.ts';
import { hrefOf } from '../../shell/place.ts';
import { CompletionCard } from './CompletionCard.tsx';
import { MonthlyCard } from './MonthlyCard.tsx';
import { ProofCard } from './ProofCard.tsx';

/** Everything that the agency hands in or keeps as proof. */
export function ReportsPage() {
  const environment = useApplicationState()?.environment ?? 'simulation';
  const settings = useCall('readSettings', []);
  const today = civilDateIn(settings.data?.settings.timeZone ?? 'Asia/Jakarta', useNow());
  const { title, explanation, identity, toSettings } = messages.reports;
  return (
    <PageFrame title={title}>
      <Text c="dimmed">
        {explanation} {identity} <Anchor href={hrefOf('settings')}>{toSettings}</Anchor>
      </Text>
      <SimpleGrid cols={{ base: 1, md: 3 }} spacing="md">
        <MonthlyCard today={today} />
        <ProofCard today={today} />
        <CompletionCard environment={environment} />
      </SimpleGrid>
    </PageFrame>
  );
}
