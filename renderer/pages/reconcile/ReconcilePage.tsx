import { Button, Stack, Text } from '@mantine/core';
import { GitCompareArrows } from 'lucide-react';
import { civilDateIn } from '../../../core/civilDate.ts';
import { useAction } from '../../api/useAction.ts';
import { useApplicationState } from '../../api/useApplicationState.ts';
import { useCall } from '../../api/useCall.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { PageFrame } from '../../components/PageFrame.tsx';
import { ProblemAlert } from '../../components/ProblemAlert.tsx';
import { useNow } from '../../components/useNow.ts';
import { messages } from '../../messages.ts';
import { hrefOf } from '../../shell/place.ts';
import { ReconcileForm } from './ReconcileForm.tsx';
import { ReconciliationView } from './ReconciliationView.tsx';

/** Reads a range back from BIOS and shows, record by record, what is the same and what is not. */
export function ReconcilePage() {
  const state = useApplicationState();
  const settings = useCall('readSettings', []);
  const today = civilDateIn(settings.data?.settings.timeZone ?? 'Asia/Jakarta', useNow());
  const reconcile = useAction('reconcile', { onProblem: () => undefined });
  const { title, explanation } = messages.reconcile;
  const overview = state?.overview ?? null;
  if (overview?.mappings.length === 0) {
    return (
      <PageFrame title={title}>
        <NothingToCompare />
      </PageFrame>
    );
  }
  return (
    <PageFrame title={title}>
      <Text c="dimmed">{explanation}</Text>
      <ReconcileForm
        mappings={overview?.mappings ?? []}
        today={today}
        isComparing={reconcile.isPending}
        isBusy={state?.run !== null}
        onCompare={(mapping, range) => reconcile.mutate([mapping, range])}
      />
      <Stack aria-live="polite">
        {reconcile.isError ? <ProblemAlert error={reconcile.error} /> : null}
        {reconcile.data === undefined || reconcile.isPending ? null : (
          <ReconciliationView
            reconciliation={reconcile.data}
            mapping={reconcile.variables[0]}
            range={reconcile.variables[1]}
            onAgain={() => reconcile.mutate(reconcile.variables)}
          />
        )}
      </Stack>
    </PageFrame>
  );
}

function NothingToCompare() {
  const { empty } = messages.reconcile;
  return (
    <EmptyState
      icon={GitCompareArrows}
      title={empty.title}
      action={
        <Button component="a" href={hrefOf('start')}>
          {empty.action}
        </Button>
      }
    >
      {empty.text}
    </EmptyState>
  );
}
