import { Text } from '@mantine/core';
import type { Environment } from '../../../core/catalogue/environment.ts';
import { messages } from '../../messages.ts';
import { ReportCard } from './ReportCard.tsx';

/** The ministry wants it before production, on what was tested in training. */
export function CompletionCard({ environment }: { readonly environment: Environment }) {
  const { title, text, notTraining } = messages.reports.completion;
  return (
    <ReportCard title={title} text={text} query={{ kind: 'completion', range: null }}>
      {environment === 'training' ? null : (
        <Text size="sm" c="dimmed">
          {notTraining(messages.common.environments[environment])}
        </Text>
      )}
    </ReportCard>
  );
}
