import { notifications } from '@mantine/notifications';
import type { Settings } from '../../core/settings.ts';
import { callApi, problemOfError } from '../api/callApi.ts';
import { problemsByField, type SortedProblems } from './problemsByField.ts';

export type SavedPart =
  | { readonly kind: 'saved'; readonly settings: Settings }
  | { readonly kind: 'invalid'; readonly problems: SortedProblems }
  /** Told in a notification. */
  | { readonly kind: 'failed' };

/** Saves a form's part of the settings as they are by now: another part may have been saved since it was shown. */
export async function savePart<Values extends Record<string, unknown>>(
  apply: (settings: Settings, values: Values) => unknown,
  values: Values,
): Promise<SavedPart> {
  try {
    const { settings } = await callApi('readSettings');
    const saving = await callApi('saveSettings', Object(apply(settings, values)));
    return saving.kind === 'saved'
      ? saving
      : { kind: 'invalid', problems: problemsByField(saving.problems, values) };
  } catch (error) {
    const { message, remedy } = problemOfError(error);
    notifications.show({ color: 'red', title: message, message: remedy, autoClose: false });
    return { kind: 'failed' };
  }
}
