import type { AlertSettings } from '../../../core/settings/alertSettings.ts';
import { Topic } from '../../components/Topic.tsx';
import { SecretField } from '../../forms/SecretField.tsx';
import { messages } from '../../messages.ts';

/** Secrets of the ways that are on; each is kept at once, so they stand outside the form. */
export function AlertSecrets({ alerts: { telegram, email } }: { readonly alerts: AlertSettings }) {
  const { alerts: texts } = messages.settings;
  if (telegram === undefined && email?.user === undefined) return null;
  return (
    <Topic title={texts.secrets} explanation={texts.secretsText}>
      {telegram === undefined ? null : (
        <SecretField name="telegram" label={texts.telegram.token} description={texts.telegram.tokenHint} />
      )}
      {email?.user === undefined ? null : <SecretField name="smtp" label={texts.email.password} />}
    </Topic>
  );
}
