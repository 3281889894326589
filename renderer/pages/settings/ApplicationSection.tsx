import { Button, Group, Radio, Select, Stack, Text, TextInput } from '@mantine/core';
import { useAction } from '../../api/useAction.ts';
import { Topic } from '../../components/Topic.tsx';
import { LoginItemField } from '../../forms/LoginItemField.tsx';
import { useSettingsForm } from '../../forms/useSettingsForm.ts';
import { messages } from '../../messages.ts';
import { PlaceInput } from './PlaceInput.tsx';
import { RetentionField } from './RetentionField.tsx';
import { SectionForm } from './SectionForm.tsx';
import type { SectionProps } from './SettingsPage.tsx';
import { UpdateCheck } from './UpdateCheck.tsx';
import { updatesForm } from './updatesForm.ts';

/** The application on this computer: its start, its versions, its files. */
export function ApplicationSection({ reading }: SectionProps) {
  const { loginItem } = messages.forms;
  const { updates, storage } = messages.settings.application;
  const open = useAction('openFolder');
  return (
    <>
      <Topic title={loginItem.title} explanation={loginItem.explanation}>
        <LoginItemField />
      </Topic>
      <Topic title={updates.title} explanation={updates.text}>
        {reading.locks.includes('updates') ? (
          <Text size="sm">{messages.forms.locked}</Text>
        ) : (
          <UpdatePlace reading={reading} />
        )}
        <UpdateCheck />
      </Topic>
      <Topic title={storage.title} explanation={storage.text}>
        <Group gap="xs">
          <Button size="xs" variant="default" onClick={() => open.mutate(['profile'])}>
            {storage.open}
          </Button>
          <Button size="xs" variant="default" onClick={() => open.mutate(['logs'])}>
            {storage.logs}
          </Button>
        </Group>
        <RetentionField reading={reading} />
      </Topic>
    </>
  );
}

function UpdatePlace({ reading: { settings } }: SectionProps) {
  const settingsForm = useSettingsForm({ ...updatesForm, settings });
  const { form } = settingsForm;
  const { updates: texts } = messages.settings.application;
  const { place } = form.values;
  return (
    <SectionForm settingsForm={settingsForm}>
      <Radio.Group label={texts.where} {...form.getInputProps('place')}>
        <Stack gap="xs" mt={4}>
          {Object.entries(texts.places).map(([value, label]) => (
            <Radio key={value} value={value} label={label} />
          ))}
        </Stack>
      </Radio.Group>
      {place === 'url' ? (
        <TextInput label={texts.feedUrl} {...form.getInputProps('updates.feedUrl')} />
      ) : null}
      {place === 'folder' ? (
        <PlaceInput
          purpose="update-folder"
          label={texts.folder}
          pickLabel={texts.pick}
          {...form.getInputProps('updates.folder')}
        />
      ) : null}
      {place === 'none' ? null : (
        <Select
          label={texts.channel}
          data={Object.entries(texts.channels).map(([value, label]) => ({ value, label }))}
          allowDeselect={false}
          maw={320}
          {...form.getInputProps('updates.channel')}
        />
      )}
    </SectionForm>
  );
}
