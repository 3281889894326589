import { Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { SaveBar } from '../../forms/SaveBar.tsx';
import type { SettingsForm } from '../../forms/useSettingsForm.ts';

export interface SectionFormProps<Values> {
  readonly settingsForm: SettingsForm<Values>;
  readonly children: ReactNode;
}

/** A section that is one form, with the ways to save it and to take back what was changed. */
export function SectionForm<Values>({ settingsForm, children }: SectionFormProps<Values>) {
  const { isDirty, isSaving, others, save, reset } = settingsForm;
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <Stack gap="md">
        {children}
        <SaveBar isDirty={isDirty} isSaving={isSaving} others={others} onReset={reset} />
      </Stack>
    </form>
  );
}
