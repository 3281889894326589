import { NumberInput, Select, SimpleGrid, Switch, TextInput } from '@mantine/core';
import { Topic } from '../../components/Topic.tsx';
import { messages } from '../../messages.ts';
import type { AlertTopicProps } from './alertsForm.ts';
import { TryAlert } from './TryAlert.tsx';

/** Telling by the office's mail server. */
export function EmailTopic({ form, isDirty }: AlertTopicProps) {
  const { email: texts } = messages.settings.alerts;
  return (
    <Topic title={texts.title} explanation={texts.text}>
      <Switch label={texts.on} {...form.getInputProps('hasEmail', { type: 'checkbox' })} />
      {form.values.hasEmail ? (
        <>
          <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
            <TextInput label={texts.host} {...form.getInputProps('alerts.email.host')} />
            <NumberInput
              label={texts.port}
              min={1}
              max={65_535}
              allowDecimal={false}
              thousandSeparator=""
              {...form.getInputProps('alerts.email.port')}
            />
            <Select
              label={texts.security}
              data={Object.entries(texts.securities).map(([value, label]) => ({ value, label }))}
              allowDeselect={false}
              {...form.getInputProps('alerts.email.security')}
            />
            <TextInput
              label={texts.user}
              description={texts.userHint}
              inputWrapperOrder={['label', 'input', 'description', 'error']}
              {...form.getInputProps('alerts.email.user')}
            />
            <TextInput label={texts.from} {...form.getInputProps('alerts.email.from')} />
            <TextInput
              label={texts.to}
              description={texts.toHint}
              inputWrapperOrder={['label', 'input', 'description', 'error']}
              {...form.getInputProps('alerts.email.to')}
            />
          </SimpleGrid>
          <TryAlert way="email" isDirty={isDirty} />
        </>
      ) : null}
    </Topic>
  );
}
