import { Text } from '@mantine/core';
import type { Environment } from '../../../core/catalogue/environment.ts';
import { EnvironmentChoice } from '../../forms/EnvironmentChoice.tsx';
import { useSwitchEnvironment } from '../../forms/useSwitchEnvironment.ts';
import { messages } from '../../messages.ts';
import { ProductionGate } from './ProductionGate.tsx';
import type { SectionProps } from './SettingsPage.tsx';

/** Which BIOS data goes to. Production has a gate of its own. */
export function EnvironmentSection({ reading: { settings, locks } }: SectionProps) {
  const { environment } = settings;
  const { switchTo } = useSwitchEnvironment(environment);
  const isLocked = locks.includes('environment');
  return (
    <>
      <Text size="sm" c="dimmed">
        {messages.settings.environment.text}
      </Text>
      <EnvironmentChoice
        environment={environment}
        refusals={refusalsOf(isLocked, environment)}
        onChoose={switchTo}
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
