import { environmentNames } from '../../../core/doctor/environmentNames.ts';
import type { Settings } from '../../../core/settings.ts';
import type { Alert } from './alert.ts';

/** Alerts as one message to somebody outside. */
export interface AlertMessage {
  readonly subject: string;
  readonly text: string;
}

export function alertMessage(
  alerts: readonly Alert[],
  { satker, satkerName, environment }: Pick<Settings, 'satker' | 'satkerName' | 'environment'>,
): AlertMessage {
  const [first, ...more] = alerts;
  const agency = [satkerName, satker === null ? '' : `(${satker})`].filter((part) => part !== '').join(' ');
  const moreText = more.length === 0 ? '' : ` (dan ${more.length} lainnya)`;
  const sender = [`Kirim BIOS`, agency, environmentNames[environment]]
    .filter((part) => part !== '')
    .join(' · ');
  return {
    subject: `Kirim BIOS: ${first?.title ?? ''}${moreText}`,
    text: [...alerts.map(({ title, text }) => `${title}\n${text}`), sender].join('\n\n'),
  };
}
