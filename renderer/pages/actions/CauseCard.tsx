import { Anchor, Button, Group, Text } from '@mantine/core';
import type { Cause } from '../../../core/ledger/actionList.ts';
import { useDatasetTitle } from '../../api/useDatasets.ts';
import { Disclosure } from '../../components/Disclosure.tsx';
import { Topic } from '../../components/Topic.tsx';
import { formatCount } from '../../format/formatNumber.ts';
import { formatDay } from '../../format/formatValue.ts';
import { messages } from '../../messages.ts';
import { hrefOf } from '../../shell/place.ts';
import { CauseRecords } from './CauseRecords.tsx';
import { decisionsFor } from './decisionsFor.ts';
import { useDecide } from './useDecide.tsx';
import { useTakeBack } from './useTakeBack.ts';

/** Records that one thing is wrong with, and what can be decided about all of them. */
export function CauseCard({ cause }: { readonly cause: Cause }) {
  const { state, count, first, last, example, datasets, isDismissed } = cause;
  const titleOf = useDatasetTitle();
  const { decideAll, isDeciding } = useDecide();
  const takeBack = useTakeBack(cause);
  const texts = messages.actions;
  const title = `${texts.states[state]}: ${texts.records(formatCount(count))}`;
  return (
    <Topic
      level={2}
      title={title}
      explanation={`${datasets.map(titleOf).join(', ')} · ${texts.days(formatDay(first), formatDay(last))}`}
    >
      {example === '' ? null : (
        <Text size="sm">
          <b>{texts.example}</b> {example}
        </Text>
      )}
      <Text size="sm">{texts.advice[state]}</Text>
      <Group gap="xs">
        {isDismissed ? (
          <Button size="xs" variant="default" loading={takeBack.isPending} onClick={() => takeBack.mutate()}>
            {texts.takeBack}
          </Button>
        ) : (
          decisionsFor(state).map((decision) => (
            <Button
              key={decision}
              size="xs"
              variant={decision === 'approve' ? 'filled' : 'default'}
              loading={isDeciding}
              onClick={() => decideAll(cause, decision)}
            >
              {texts.decisions[decision]}
            </Button>
          ))
        )}
        {state === 'unknown' ? (
          <Anchor size="sm" href={hrefOf('reconcile')}>
            {texts.reconcile}
          </Anchor>
        ) : null}
      </Group>
      <Disclosure title={texts.show}>
        <CauseRecords cause={cause} />
      </Disclosure>
    </Topic>
  );
}
