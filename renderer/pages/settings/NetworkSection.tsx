import { Group, NumberInput, Radio, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { Topic } from '../../components/Topic.tsx';
import { DoctorPanel } from '../../forms/DoctorPanel.tsx';
import { SecretField } from '../../forms/SecretField.tsx';
import { useSettingsForm } from '../../forms/useSettingsForm.ts';
import { messages } from '../../messages.ts';
import { networkForm } from './networkForm.ts';
import { PlaceInput } from './PlaceInput.tsx';
import { SectionForm } from './SectionForm.tsx';
import type { SectionProps } from './SettingsPage.tsx';

/** How this computer reaches BIOS, and how hard it may ask. */
export function NetworkSection({ reading: { settings } }: SectionProps) {
  const settingsForm = useSettingsForm({ ...networkForm, settings });
  const { form } = settingsForm;
  const { proxy, authority, sending, doctor } = messages.settings.network;
  return (
    <>
      <SectionForm settingsForm={settingsForm}>
        <Topic title={proxy.title} explanation={proxy.text}>
          <Radio.Group aria-label={proxy.title} {...form.getInputProps('proxy.mode')}>
            <Stack gap="xs">
              {Object.entries(proxy.modes).map(([mode, label]) => (
                <Radio key={mode} value={mode} label={label} />
              ))}
            </Stack>
          </Radio.Group>
          {form.values.proxy.mode === 'manual' ? (
            <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
              <TextInput
                label={proxy.url}
                description={proxy.urlHint}
                inputWrapperOrder={['label', 'input', 'description', 'error']}
                {...form.getInputProps('proxy.url')}
              />
              <TextInput
                label={proxy.user}
                description={proxy.userHint}
                inputWrapperOrder={['label', 'input', 'description', 'error']}
                {...form.getInputProps('proxy.user')}
              />
            </SimpleGrid>
          ) : null}
        </Topic>
        <Topic title={authority.title} explanation={authority.text}>
          <PlaceInput
            purpose="authority"
            label={authority.file}
            pickLabel={authority.pick}
            {...form.getInputProps('extraCaFile')}
          />
        </Topic>
        <Topic title={sending.title} explanation={sending.text}>
          <Group align="flex-start" gap="md">
            {(['maximumConcurrency', 'requestTimeoutSeconds', 'pauseMs'] as const).map((name) => (
              <NumberInput
                key={name}
                label={sending[name]}
                min={0}
                allowDecimal={false}
                w={260}
                {...form.getInputProps(`sending.${name}`)}
              />
            ))}
          </Group>
        </Topic>
      </SectionForm>
      {settings.proxy.mode === 'manual' && settings.proxy.user !== undefined ? (
        <Topic title={proxy.password}>
          <SecretField name="proxy" label={proxy.password} />
        </Topic>
      ) : null}
      <Topic title={doctor} explanation={messages.settings.keys.doctorText}>
        <DoctorPanel environment={null} />
      </Topic>
    </>
  );
}
