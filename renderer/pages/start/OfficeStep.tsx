import { OfficeFields } from '../../forms/OfficeFields.tsx';
import { officeForm } from '../../forms/officeForm.ts';
import { OtherProblems } from '../../forms/SaveBar.tsx';
import { useSettingsForm } from '../../forms/useSettingsForm.ts';
import { messages } from '../../messages.ts';
import type { StepProps } from './StartPage.tsx';
import { StepFrame } from './StepFrame.tsx';

/** Which agency this is. */
export function OfficeStep({ setup }: StepProps) {
  const { form, save, isSaving, others } = useSettingsForm({ ...officeForm, settings: setup.settings });
  const saveComplete = async (): Promise<boolean> => {
    const missing = (['satker', 'satkerName', 'rumpun'] as const).filter((name) => !form.values[name]);
    if (missing.length === 0) return save();
    form.setErrors(Object.fromEntries(missing.map((name) => [name, messages.forms.office.missing])));
    return false;
  };
  return (
    <StepFrame step="office" setup={setup} beforeNext={saveComplete} isBusy={isSaving} isForm>
      <OfficeFields form={form} />
      <OtherProblems problems={others} />
    </StepFrame>
  );
}
