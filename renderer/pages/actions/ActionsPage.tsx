import { Button, Stack, Text } from '@mantine/core';
import { CircleCheck } from 'lucide-react';
import { countNeedingAction, needsPerson } from '../../../core/engine/needingAction.ts';
import type { ActionLists } from '../../../electron/actionViews.ts';
import { useApplicationState } from '../../api/useApplicationState.ts';
import { useCall } from '../../api/useCall.ts';
import { Disclosure } from '../../components/Disclosure.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { PageFrame } from '../../components/PageFrame.tsx';
import { QueryView } from '../../components/QueryView.tsx';
import { formatCount } from '../../format/formatNumber.ts';
import { useFormatTime } from '../../format/useFormatTime.ts';
import { messages } from '../../messages.ts';
import { hrefOf } from '../../shell/place.ts';
import { CauseCard } from './CauseCard.tsx';
import { InvalidCard } from './InvalidCard.tsx';

/** Everything that waits for a person, by what is wrong, with what can be done about it. */
export function ActionsPage() {
  const lists = useCall('listCauses', []);
  return (
    <PageFrame title={messages.actions.title}>
      <QueryView query={lists}>{(found) => <Causes lists={found} />}</QueryView>
    </PageFrame>
  );
}

function Causes({ lists: { causes, invalid } }: { readonly lists: ActionLists }) {
  const count = countNeedingAction(causes, invalid);
  const own = causes.filter(needsPerson);
  const waiting = causes.filter((cause) => !cause.isDismissed && !needsPerson(cause));
  const dismissed = causes.filter(({ isDismissed }) => isDismissed);
  const texts = messages.actions;
  return (
    <Stack gap="md">
      {count === 0 ? (
        <NothingToDo />
      ) : (
        <div>
          <Text fw={600} role="status">
            {texts.count(formatCount(count))}
          </Text>
          <Text size="sm" c="dimmed">
            {texts.explanation}
          </Text>
        </div>
      )}
      <Cards causes={own} />
      {invalid.map((cause) => (
        <InvalidCard key={[cause.mapping, cause.code, cause.field].join('|')} cause={cause} />
      ))}
      {waiting.length === 0 ? null : (
        <Disclosure title={texts.waitingTitle} isOpenAtFirst={count === 0}>
          <Cards causes={waiting} />
        </Disclosure>
      )}
      {dismissed.length === 0 ? null : (
        <Disclosure title={texts.dismissedTitle}>
          <Cards causes={dismissed} />
        </Disclosure>
      )}
    </Stack>
  );
}

function Cards({ causes }: Pick<ActionLists, 'causes'>) {
  return (
    <Stack gap="md">
      {causes.map((cause) => (
        <CauseCard
          key={[cause.state, cause.code, cause.message, cause.isDismissed].join('|')}
          cause={cause}
        />
      ))}
    </Stack>
  );
}

function NothingToDo() {
  const last = useApplicationState()?.overview?.lastConfirmedAt ?? null;
  const formatTime = useFormatTime();
  const { none } = messages.actions;
  return (
    <EmptyState
      icon={CircleCheck}
      title={none.title}
      action={
        <Button component="a" variant="default" href={hrefOf('board')}>
          {none.action}
        </Button>
      }
    >
      {none.text} {last === null ? '' : none.last(formatTime(last))}
    </EmptyState>
  );
}
