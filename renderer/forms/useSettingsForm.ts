import { useForm, type UseFormReturnType } from '@mantine/form';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { SettingsProblem } from '../../core/settings/settingsProblem.ts';
import type { Settings } from '../../core/settings.ts';
import { useUnsavedChanges } from '../shell/useUnsavedChanges.ts';
import { savePart } from './savePart.ts';
import { tellSaved } from './tellSaved.tsx';

export interface SettingsFormOptions<Values> {
  readonly settings: Settings;
  readonly valuesOf: (settings: Settings) => Values;
  /** What is saved; it is checked by the application, so it need not be valid. */
  readonly apply: (settings: Settings, values: Values) => unknown;
  /** Puts back what was there before; left out, applying the values of before does. */
  readonly restore?: (settings: Settings, before: Settings) => unknown;
}

export interface SettingsForm<Values> {
  readonly form: UseFormReturnType<Values>;
  readonly isSaving: boolean;
  readonly isDirty: boolean;
  /** Wrong places that no field of the form stands for. */
  readonly others: readonly SettingsProblem[];
  /** True when the settings were saved, or when nothing was changed; `isForced` saves what was not changed, too. */
  readonly save: (isForced?: boolean) => Promise<boolean>;
  /** Takes back what was changed since the last save. */
  readonly reset: () => void;
}

/** A form of a part of the settings: saved as a whole, told at the fields what is wrong, and undone once. */
export function useSettingsForm<Values extends Record<string, unknown>>({
  settings,
  valuesOf,
  apply,
  restore,
}: SettingsFormOptions<Values>): SettingsForm<Values> {
  const form = useForm<Values>({ initialValues: valuesOf(settings) });
  const [isSaving, setSaving] = useState(false);
  const [others, setOthers] = useState<readonly SettingsProblem[]>([]);
  const isDirty = form.isDirty();
  const letGo = useUnsavedChanges(isDirty);
  const queries = useQueryClient();

  const begin = (values: Values): void => {
    form.setInitialValues(values);
    form.setValues(values);
    form.resetDirty(values);
    form.clearErrors();
    setOthers([]);
  };
  const put = async (values: Values, how = apply): Promise<boolean> => {
    setSaving(true);
    const saved = await savePart(how, values);
    setSaving(false);
    if (saved.kind === 'saved') {
      begin(valuesOf(saved.settings));
      letGo();
      await queries.invalidateQueries();
    } else if (saved.kind === 'invalid') {
      form.setErrors({ ...saved.problems.byField });
      setOthers(saved.problems.others);
    }
    return saved.kind === 'saved';
  };
  const save = async (isForced = false): Promise<boolean> => {
    if (!isDirty && !isForced) return true;
    const before = { values: form.getInitialValues(), settings };
    const isSaved = await put(form.getValues());
    const undo = (): Promise<boolean> =>
      restore === undefined
        ? put(before.values)
        : put(before.values, (current) => restore(current, before.settings));
    if (isSaved) tellSaved(() => void undo());
    return isSaved;
  };
  return { form, isSaving, isDirty, others, save, reset: () => begin(form.getInitialValues()) };
}
