import { Radio, Stack, Text } from '@mantine/core';
import type { Environment } from '../../core/catalogue/environment.ts';
import { messages } from '../messages.ts';

export interface EnvironmentChoiceProps {
  readonly environment: Environment;
  /** Why one cannot be chosen here; the others can. */
  readonly refusals: Readonly<Partial<Record<Environment, string>>>;
  readonly onChoose: (environment: Environment) => void;
}

const environments: readonly Environment[] = ['simulation', 'training', 'production'];

/** Which BIOS data goes to. */
export function EnvironmentChoice({ environment, refusals, onChoose }: EnvironmentChoiceProps) {
  const { environmentChoice } = messages.forms;
  return (
    <Radio.Group
      aria-label={environmentChoice.label}
      value={environment}
      onChange={(value) => {
        const chosen = environments.find((each) => each === value);
        if (chosen !== undefined && chosen !== environment) onChoose(chosen);
      }}
    >
      <Stack gap="xs">
        {environments.map((each) => (
          <Radio.Card
            key={each}
            value={each}
            p="sm"
            disabled={refusals[each] !== undefined}
            aria-label={messages.common.environments[each]}
          >
            <div style={{ display: 'flex', gap: 12, alignItems: 'flex-start' }}>
              <Radio.Indicator />
              <div>
                <Text fw={600} size="sm">
                  {messages.common.environments[each]}
                </Text>
                <Text size="sm" c="dimmed">
                  {environmentChoice.explanations[each]}
                </Text>
                {refusals[each] === undefined ? null : <Text size="sm">{refusals[each]}</Text>}
              </div>
            </div>
          </Radio.Card>
        ))}
      </Stack>
    </Radio.Group>
  );
}
