import { Text } from '@mantine/core';
import { modals } from '@mantine/modals';
import type { Environment } from '../../../core/catalogue/environment.ts';
import { useAction } from '../../api/useAction.ts';
import { EnvironmentChoice } from '../../forms/EnvironmentChoice.tsx';
import { messages } from '../../messages.ts';
import { ProductionGate } from './ProductionGate.tsx';
import type { SectionProps } from './SettingsPage.tsx';

/** Which BIOS data goes to. Production has a gate of its own. */
export function EnvironmentSection({ reading: { settings, locks } }: SectionProps) {
  const switchTo = useAction('switchEnvironment');
  const { environment } = settings;
  const isLocked = locks.includes('environment');
  const { text, leave } = messages.settings.environment;
  const choose = (chosen: Environment): void => {
    if (environment !== 'production') return switchTo.mutate([chosen, null]);
    modals.openConfirmModal({
      title: leave.title(messages.common.environments[chosen]),
      children: <Text size="sm">{leave.text}</Text>,
      labels: { confirm: leave.confirm, cancel: messages.common.dialog.cancel },
      confirmProps: { color: 'red' },
      onConfirm: () => switchTo.mutate([chosen, null]),
    });
  };
  return (
    <>
      <Text size="sm" c="dimmed">
        {text}
      </Text>
      <EnvironmentChoice
        environment={environment}
        refusals={refusalsOf(isLocked, environment)}
        onChoose={choose}
      />
      {environment === 'production' || isLocked ? null : <ProductionGate />}
    </>
  );
}

function refusalsOf(
  isLocked: boolean,
  environment: Environment,
): Readonly<Partial<Record<Environment, string>>> {
  const { locked } = messages.forms;
  if (isLocked) return { simulation: locked, training: locked, production: locked };
  return environment === 'production' ? {} : { production: messages.settings.environment.production.text };
}
