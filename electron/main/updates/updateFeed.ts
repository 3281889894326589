import type { UpdateSettings } from '../../../core/settings/updateSettings.ts';
import type { MachinePolicy } from '../policy/machinePolicy.ts';

/** Where new versions come from; or why they come from nowhere, in Indonesian. */
export type UpdateFeed =
  | { readonly kind: 'disabled'; readonly reason: string }
  | { readonly kind: 'address'; readonly url: string; readonly channel: UpdateSettings['channel'] }
  | { readonly kind: 'folder'; readonly folder: string; readonly channel: UpdateSettings['channel'] };

export interface UpdateFacts {
  readonly isInstalled: boolean;
  readonly platform: NodeJS.Platform;
  readonly policy: Pick<MachinePolicy, 'updatesDisabled'>;
  readonly settings: UpdateSettings;
}

export function updateFeedOf({ isInstalled, platform, policy, settings }: UpdateFacts): UpdateFeed {
  const { feedUrl, folder, channel } = settings;
  if (policy.updatesDisabled) return disabled('Pembaruan dimatikan oleh bagian TI di komputer ini.');
  if (!isInstalled) return disabled('Hanya aplikasi yang terpasang yang dapat diperbarui.');
  if (platform !== 'win32') return disabled('Pembaruan dari dalam aplikasi hanya ada di Windows.');
  if (feedUrl !== undefined) return { kind: 'address', url: feedUrl, channel };
  if (folder !== undefined) return { kind: 'folder', folder, channel };
  return disabled('Alamat atau folder pembaruan belum diisi di Pengaturan.');
}

function disabled(reason: string): UpdateFeed {
  return { kind: 'disabled', reason };
}
