import { SimpleGrid, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import type { AgencySettings } from '../../../core/settings/agencySettings.ts';
import { Topic } from '../../components/Topic.tsx';
import { OfficeFields } from '../../forms/OfficeFields.tsx';
import { officeForm } from '../../forms/officeForm.ts';
import { useSettingsForm } from '../../forms/useSettingsForm.ts';
import { messages } from '../../messages.ts';
import { SectionForm } from './SectionForm.tsx';
import type { SectionProps } from './SettingsPage.tsx';

interface AgencyValues extends Record<string, unknown> {
  agency: AgencySettings;
}

/** Which agency this is, and what reports say of it. */
export function OfficeSection({ reading: { settings } }: SectionProps) {
  const office = useSettingsForm({ ...officeForm, settings });
  const agency = useSettingsForm<AgencyValues>({
    settings,
    valuesOf: (current) => ({ agency: current.agency }),
    apply: (current, values) => ({ ...current, ...values }),
  });
  const { office: texts } = messages.settings;
  return (
    <>
      <Topic title={texts.identity}>
        <SectionForm settingsForm={office}>
          <OfficeFields form={office.form} />
        </SectionForm>
      </Topic>
      <Topic title={texts.report} explanation={texts.reportText}>
        <SectionForm settingsForm={agency}>
          <AgencyFields form={agency.form} />
        </SectionForm>
      </Topic>
    </>
  );
}

function AgencyFields({ form }: { readonly form: UseFormReturnType<AgencyValues> }) {
  const { office: texts } = messages.settings;
  return (
    <>
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
        <TextInput label={texts.ministry} {...form.getInputProps('agency.ministry')} />
        <TextInput label={texts.city} {...form.getInputProps('agency.city')} />
      </SimpleGrid>
      <TextInput label={texts.address} {...form.getInputProps('agency.address')} />
      {(['head', 'officer'] as const).map((person) => (
        <SimpleGrid
          key={person}
          cols={{ base: 1, sm: 3 }}
          spacing="sm"
          role="group"
          aria-label={texts[person]}
        >
          {(['position', 'name', 'employeeNumber'] as const).map((name) => (
            <TextInput
              key={name}
              label={`${texts[person]}: ${texts[name]}`}
              {...form.getInputProps(`agency.${person}.${name}`)}
            />
          ))}
        </SimpleGrid>
      ))}
    </>
  );
}
