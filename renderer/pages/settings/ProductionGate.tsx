import {
  Button,
  Checkbox,
  Group,
  List,
  Stack,
  Text,
  TextInput,
  ThemeIcon,
  VisuallyHidden,
} from '@mantine/core';
import { modals } from '@mantine/modals';
import { Check, X } from 'lucide-react';
import { useState } from 'react';
import type { ProductionReadiness } from '../../../electron/setupViews.ts';
import { useAction } from '../../api/useAction.ts';
import { useCall } from '../../api/useCall.ts';
import { QueryView } from '../../components/QueryView.tsx';
import { Topic } from '../../components/Topic.tsx';
import { DoctorPanel } from '../../forms/DoctorPanel.tsx';
import { useFormatTime } from '../../format/useFormatTime.ts';
import { messages } from '../../messages.ts';

/** What must be so before official data is sent, and the way there. */
export function ProductionGate() {
  const readiness = useCall('readReadiness', []);
  const { production } = messages.settings.environment;
  return (
    <Topic title={production.title} explanation={production.text}>
      <QueryView query={readiness}>
        {(found) => (
          <>
            <CheckList readiness={found} />
            <SwitchToProduction readiness={found} />
          </>
        )}
      </QueryView>
      <DoctorPanel environment="production" />
    </Topic>
  );
}

function CheckList({ readiness: { hasKey, doctor, datasets } }: { readonly readiness: ProductionReadiness }) {
  const formatTime = useFormatTime();
  const { production } = messages.settings.environment;
  const hasDoctor = doctor !== null && doctor.verdict !== 'failed';
  const isTrained = datasets.length > 0 && datasets.every(({ acceptedAt }) => acceptedAt !== null);
  return (
    <List listStyleType="none" spacing="xs" aria-label={production.title}>
      <Point isDone={hasKey} text={production.hasKey} />
      <Point isDone={hasDoctor} text={production.hasDoctor} detail={hasDoctor ? '' : production.runDoctor} />
      <Point
        isDone={isTrained}
        text={production.hasDatasets}
        detail={datasets.length === 0 ? production.noDatasets : ''}
      />
      {datasets.map(({ dataset, title, acceptedAt }) => (
        <List.Item key={dataset} ml="xl">
          <Text size="sm">
            {acceptedAt === null
              ? production.notAccepted(title)
              : production.accepted(title, formatTime(acceptedAt))}
          </Text>
        </List.Item>
      ))}
    </List>
  );
}

interface PointProps {
  readonly isDone: boolean;
  readonly text: string;
  readonly detail?: string;
}

function Point({ isDone, text, detail = '' }: PointProps) {
  const { production } = messages.settings.environment;
  const Icon = isDone ? Check : X;
  return (
    <List.Item
      icon={
        <ThemeIcon color={isDone ? 'green' : 'gray'} variant="light" size={22} radius="xl">
          <Icon size={14} aria-hidden />
        </ThemeIcon>
      }
    >
      <Text size="sm">
        <VisuallyHidden>{isDone ? production.isDone : production.isOpen}: </VisuallyHidden>
        {text}
      </Text>
      {detail === '' ? null : (
        <Text size="sm" c="dimmed">
          {detail}
        </Text>
      )}
    </List.Item>
  );
}

function SwitchToProduction({ readiness: { isReady } }: { readonly readiness: ProductionReadiness }) {
  const [isForced, setForced] = useState(false);
  const [confirmation, setConfirmation] = useState('');
  const switchTo = useAction('switchEnvironment');
  const { production } = messages.settings.environment;
  const ask = (): void =>
    void modals.openConfirmModal({
      title: production.action,
      children: <Text size="sm">{production.asked}</Text>,
      labels: { confirm: production.action, cancel: messages.common.dialog.cancel },
      confirmProps: { color: 'red' },
      onConfirm: () => switchTo.mutate(['production', isReady ? null : confirmation]),
    });
  return (
    <Stack gap="xs">
      {isReady ? null : (
        <Checkbox
          label={production.anyway}
          checked={isForced}
          onChange={(event) => setForced(event.currentTarget.checked)}
        />
      )}
      {isForced && !isReady ? (
        <TextInput
          label={production.confirmation}
          value={confirmation}
          autoComplete="off"
          maw={300}
          onChange={(event) => setConfirmation(event.currentTarget.value)}
        />
      ) : null}
      <Group>
        <Button
          color="red"
          loading={switchTo.isPending}
          disabled={!isReady && !(isForced && confirmation.trim() !== '')}
          onClick={ask}
        >
          {production.action}
        </Button>
      </Group>
    </Stack>
  );
}
