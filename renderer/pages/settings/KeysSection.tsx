import { Text } from '@mantine/core';
import { Topic } from '../../components/Topic.tsx';
import { DoctorPanel } from '../../forms/DoctorPanel.tsx';
import { KeyField } from '../../forms/KeyField.tsx';
import { messages } from '../../messages.ts';
import type { SectionProps } from './SettingsPage.tsx';

/** BIOS' secret keys, and whether the one in use opens the way. */
export function KeysSection({ reading: { settings } }: SectionProps) {
  const { keys } = messages.settings;
  const { environments } = messages.common;
  // A simulator of the office's own may want a key.
  const isKeyed = settings.baseUrl !== undefined;
  return (
    <>
      <Text size="sm" c="dimmed">
        {keys.text}
      </Text>
      <Topic title={environments.training}>
        <KeyField environment="training" />
      </Topic>
      <Topic title={environments.production}>
        <KeyField environment="production" />
      </Topic>
      {isKeyed ? (
        <Topic title={environments.simulation}>
          <KeyField environment="simulation" />
        </Topic>
      ) : null}
      <Topic title={`${keys.doctor}: ${environments[settings.environment]}`} explanation={keys.doctorText}>
        <DoctorPanel environment={null} />
      </Topic>
    </>
  );
}
