import type { ProxySettings } from '../../../core/settings/proxySettings.ts';
import type { Settings } from '../../../core/settings.ts';
import type { SettingsFormOptions } from '../../forms/useSettingsForm.ts';

/** The way to the internet, as a form holds it. */
export interface NetworkValues extends Record<string, unknown> {
  proxy: { mode: ProxySettings['mode']; url: string; user: string };
  extraCaFile: string;
  sending: {
    maximumConcurrency: number | string;
    requestTimeoutSeconds: number | string;
    pauseMs: number | string;
  };
}

export const networkForm: Omit<SettingsFormOptions<NetworkValues>, 'settings'> = { valuesOf, apply };

function valuesOf({ proxy, extraCaFile = '', sending }: Settings): NetworkValues {
  const { url, user = '' } = proxy.mode === 'manual' ? proxy : { url: '' };
  return { proxy: { mode: proxy.mode, url, user }, extraCaFile, sending };
}

function apply(settings: Settings, { proxy, extraCaFile, sending }: NetworkValues): unknown {
  const { extraCaFile: _former, ...rest } = settings;
  const { mode, url, user } = proxy;
  return {
    ...rest,
    proxy: mode === 'manual' ? { mode, url, ...(user === '' ? {} : { user }) } : { mode },
    ...(extraCaFile === '' ? {} : { extraCaFile }),
    sending,
  };
}
