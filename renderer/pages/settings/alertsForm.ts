import type { UseFormReturnType } from '@mantine/form';
import type { EmailSettings, HeartbeatSettings } from '../../../core/settings/alertSettings.ts';
import type { Settings } from '../../../core/settings.ts';
import type { SettingsFormOptions } from '../../forms/useSettingsForm.ts';

/** Whom to tell, as a form holds it: a way that is off keeps what was typed until the form is left. */
export interface AlertsValues extends Record<string, unknown> {
  hasHeartbeat: boolean;
  hasTelegram: boolean;
  hasEmail: boolean;
  alerts: {
    absenceDays: number | string;
    heartbeat: { url: string; failureUrl: string; method: HeartbeatSettings['method']; file: string };
    telegram: { chatId: string };
    email: {
      host: string;
      port: number | string;
      security: EmailSettings['security'];
      user: string;
      from: string;
      /** With commas between. */
      to: string;
    };
  };
}

/** What the topics of the section work with. */
export interface AlertTopicProps {
  readonly form: UseFormReturnType<AlertsValues>;
  /** Something is not saved yet. */
  readonly isDirty: boolean;
}

export const alertsForm: Omit<SettingsFormOptions<AlertsValues>, 'settings'> = { valuesOf, apply };

function valuesOf({ alerts: { absenceDays, heartbeat, telegram, email } }: Settings): AlertsValues {
  const { url = '', failureUrl = '', method = 'GET', file = '' } = heartbeat ?? {};
  const { host = '', port = 465, security = 'tls', user = '', from = '', to = [] } = email ?? {};
  return {
    hasHeartbeat: heartbeat !== undefined,
    hasTelegram: telegram !== undefined,
    hasEmail: email !== undefined,
    alerts: {
      absenceDays,
      heartbeat: { url, failureUrl, method, file },
      telegram: { chatId: telegram?.chatId ?? '' },
      email: { host, port, security, user, from, to: to.join(', ') },
    },
  };
}

function apply(settings: Settings, { alerts, ...has }: AlertsValues): unknown {
  const { absenceDays, heartbeat, telegram, email } = alerts;
  return {
    ...settings,
    alerts: {
      absenceDays,
      ...(has.hasHeartbeat ? { heartbeat: withoutEmpty(heartbeat) } : {}),
      ...(has.hasTelegram ? { telegram } : {}),
      ...(has.hasEmail ? { email: { ...withoutEmpty(email), to: addressesIn(email.to) } } : {}),
    },
  };
}

/** What may be left out is left out when nothing is typed. */
function withoutEmpty(values: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ''));
}

function addressesIn(text: string): string[] {
  return text
    .split(/[,;\s]+/)
    .map((address) => address.trim())
    .filter((address) => address !== '');
}
