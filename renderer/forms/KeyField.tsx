import type { Environment } from '../../core/catalogue/environment.ts';
import { messages } from '../messages.ts';
import { SecretField } from './SecretField.tsx';

/** BIOS' secret key of an environment. */
export function KeyField({ environment }: { readonly environment: Environment }) {
  const { biosKey, biosKeyHint } = messages.forms;
  return (
    <SecretField
      name={`bios:${environment}`}
      label={biosKey(messages.common.environments[environment])}
      description={biosKeyHint}
    />
  );
}
