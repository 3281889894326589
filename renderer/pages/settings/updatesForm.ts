import type { UpdateSettings } from '../../../core/settings/updateSettings.ts';
import type { Settings } from '../../../core/settings.ts';
import type { SettingsFormOptions } from '../../forms/useSettingsForm.ts';

/** Where new versions are looked for, as a form holds it. */
export interface UpdatesValues extends Record<string, unknown> {
  place: 'none' | 'url' | 'folder';
  updates: { feedUrl: string; folder: string; channel: UpdateSettings['channel'] };
}

export const updatesForm: Omit<SettingsFormOptions<UpdatesValues>, 'settings'> = {
  valuesOf({ updates: { feedUrl, folder, channel } }: Settings) {
    const place = feedUrl === undefined ? (folder === undefined ? 'none' : 'folder') : 'url';
    return { place, updates: { feedUrl: feedUrl ?? '', folder: folder ?? '', channel } };
  },
  apply: (settings, { place, updates: { feedUrl, folder, channel } }) => ({
    ...settings,
    updates: {
      channel,
      ...(place === 'url' ? { feedUrl } : {}),
      ...(place === 'folder' ? { folder } : {}),
    },
  }),
};
