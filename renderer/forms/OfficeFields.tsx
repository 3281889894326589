import { Select, SimpleGrid, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { rumpunTitles } from '../../core/report/document/agencyFacts.ts';
import { messages } from '../messages.ts';
import type { OfficeValues } from './officeForm.ts';

/** Which agency this is, and where. */
export function OfficeFields({ form }: { readonly form: UseFormReturnType<OfficeValues> }) {
  const { office } = messages.forms;
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
      <TextInput
        label={office.satker}
        description={office.satkerHint}
        inputMode="numeric"
        maxLength={6}
        autoComplete="off"
        {...form.getInputProps('satker')}
      />
      <TextInput
        label={office.satkerName}
        description={office.satkerNameHint}
        autoComplete="off"
        {...form.getInputProps('satkerName')}
      />
      <Select
        label={office.rumpun}
        description={office.rumpunHint}
        placeholder={office.choose}
        data={Object.entries(rumpunTitles).map(([value, label]) => ({ value, label }))}
        allowDeselect={false}
        {...form.getInputProps('rumpun')}
      />
      <Select
        label={office.timeZone}
        description={office.timeZoneHint}
        data={Object.entries(office.timeZones).map(([value, label]) => ({ value, label }))}
        allowDeselect={false}
        {...form.getInputProps('timeZone')}
      />
    </SimpleGrid>
  );
}
