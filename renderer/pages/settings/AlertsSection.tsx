import { NumberInput, Text } from '@mantine/core';
import { Topic } from '../../components/Topic.tsx';
import { useSettingsForm } from '../../forms/useSettingsForm.ts';
import { messages } from '../../messages.ts';
import { AlertSecrets } from './AlertSecrets.tsx';
import { alertsForm } from './alertsForm.ts';
import { EmailTopic } from './EmailTopic.tsx';
import { HeartbeatTopic } from './HeartbeatTopic.tsx';
import { SectionForm } from './SectionForm.tsx';
import type { SectionProps } from './SettingsPage.tsx';
import { TelegramTopic } from './TelegramTopic.tsx';
import { TryAlert } from './TryAlert.tsx';

/** Whom the application tells that something is wrong. */
export function AlertsSection({ reading: { settings, locks } }: SectionProps) {
  const settingsForm = useSettingsForm({ ...alertsForm, settings });
  const { form, isDirty } = settingsForm;
  const { alerts: texts } = messages.settings;
  return (
    <>
      <SectionForm settingsForm={settingsForm}>
        <Text size="sm" c="dimmed">
          {texts.text}
        </Text>
        <Topic title={texts.toast.title} explanation={texts.toast.text}>
          <TryAlert way="toast" isDirty={false} />
        </Topic>
        <Topic title={texts.absence.title}>
          <NumberInput
            label={texts.absence.label}
            description={texts.absence.hint}
            min={1}
            max={90}
            allowDecimal={false}
            maw={420}
            {...form.getInputProps('alerts.absenceDays')}
          />
        </Topic>
        <HeartbeatTopic form={form} isDirty={isDirty} isLocked={locks.includes('heartbeat')} />
        <TelegramTopic form={form} isDirty={isDirty} />
        <EmailTopic form={form} isDirty={isDirty} />
      </SectionForm>
      <AlertSecrets alerts={settings.alerts} />
    </>
  );
}
