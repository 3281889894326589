import { Select, Switch, Text, TextInput } from '@mantine/core';
import { Topic } from '../../components/Topic.tsx';
import { messages } from '../../messages.ts';
import type { AlertTopicProps } from './alertsForm.ts';
import { PlaceInput } from './PlaceInput.tsx';
import { TryAlert } from './TryAlert.tsx';

export interface HeartbeatTopicProps extends AlertTopicProps {
  /** The policy of this computer decides. */
  readonly isLocked: boolean;
}

/** A sign of life for a watcher outside. */
export function HeartbeatTopic({ form, isDirty, isLocked }: HeartbeatTopicProps) {
  const { heartbeat: texts } = messages.settings.alerts;
  return (
    <Topic title={texts.title} explanation={texts.text}>
      {isLocked ? <Text size="sm">{messages.forms.locked}</Text> : null}
      <Switch
        label={texts.on}
        disabled={isLocked}
        {...form.getInputProps('hasHeartbeat', { type: 'checkbox' })}
      />
      {form.values.hasHeartbeat && !isLocked ? (
        <>
          <TextInput label={texts.url} {...form.getInputProps('alerts.heartbeat.url')} />
          <TextInput label={texts.failureUrl} {...form.getInputProps('alerts.heartbeat.failureUrl')} />
          <Select
            label={texts.method}
            data={['GET', 'POST']}
            allowDeselect={false}
            maw={160}
            {...form.getInputProps('alerts.heartbeat.method')}
          />
          <PlaceInput
            purpose="heartbeat-file"
            label={texts.file}
            pickLabel={texts.pick}
            {...form.getInputProps('alerts.heartbeat.file')}
          />
          <TryAlert way="heartbeat" isDirty={isDirty} />
        </>
      ) : null}
    </Topic>
  );
}
