import type { Settings } from '../../core/settings.ts';
import type { SettingsFormOptions } from './useSettingsForm.ts';

/** Which agency this is, as a form holds it: what is not stated is an empty text. */
export interface OfficeValues extends Record<string, unknown> {
  satker: string;
  satkerName: string;
  rumpun: Settings['rumpun'];
  timeZone: Settings['timeZone'];
}

export const officeForm: Omit<SettingsFormOptions<OfficeValues>, 'settings'> = {
  valuesOf: ({ satker, satkerName, rumpun, timeZone }) => ({
    satker: satker ?? '',
    satkerName,
    rumpun,
    timeZone,
  }),
  apply: (settings, { satker, ...values }) => ({
    ...settings,
    ...values,
    satker: satker.trim() === '' ? null : satker.trim(),
  }),
};
