import { Switch, TextInput } from '@mantine/core';
import { Topic } from '../../components/Topic.tsx';
import { messages } from '../../messages.ts';
import type { AlertTopicProps } from './alertsForm.ts';
import { TryAlert } from './TryAlert.tsx';

/** Telling by a Telegram bot. */
export function TelegramTopic({ form, isDirty }: AlertTopicProps) {
  const { telegram: texts } = messages.settings.alerts;
  return (
    <Topic title={texts.title} explanation={texts.text}>
      <Switch label={texts.on} {...form.getInputProps('hasTelegram', { type: 'checkbox' })} />
      {form.values.hasTelegram ? (
        <>
          <TextInput label={texts.chatId} maw={360} {...form.getInputProps('alerts.telegram.chatId')} />
          <TryAlert way="telegram" isDirty={isDirty} />
        </>
      ) : null}
    </Topic>
  );
}
