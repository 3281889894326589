import { Select } from '@mantine/core';
import { useSettingsForm } from '../../forms/useSettingsForm.ts';
import { messages } from '../../messages.ts';
import { SectionForm } from './SectionForm.tsx';
import type { SectionProps } from './SettingsPage.tsx';

const FOREVER = 'forever';
const YEARS = [2, 5, 10];

/** How long attempts stay in the ledger. */
export function RetentionField({ reading: { settings } }: SectionProps) {
  const texts = messages.settings.application.storage.retention;
  const settingsForm = useSettingsForm({
    settings,
    valuesOf: ({ retention: { attemptYears } }) => ({
      retention: { attemptYears: attemptYears === null ? FOREVER : String(attemptYears) },
    }),
    apply: (current, { retention: { attemptYears } }) => ({
      ...current,
      retention: { attemptYears: attemptYears === FOREVER ? null : Number(attemptYears) },
    }),
  });
  const { attemptYears } = settings.retention;
  const years = attemptYears === null || YEARS.includes(attemptYears) ? YEARS : [...YEARS, attemptYears];
  const choices = years
    .toSorted((one, other) => one - other)
    .map((each) => ({
      value: String(each),
      label: texts.years(each),
    }));
  return (
    <SectionForm settingsForm={settingsForm}>
      <Select
        label={texts.label}
        description={texts.description}
        data={[{ value: FOREVER, label: texts.forever }, ...choices]}
        allowDeselect={false}
        maw={520}
        {...settingsForm.form.getInputProps('retention.attemptYears')}
      />
    </SectionForm>
  );
}
