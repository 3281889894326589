import { createMask } from '../../../core/secrets/mask.ts';

/** Hides every secret that it was ever told of, and whatever looks like one. */
export interface SecretMask {
  /** From now on no text shows this value. */
  readonly add: (secret: string) => void;
  readonly mask: (text: string) => string;
}

export function createSecretMask(): SecretMask {
  const secrets = new Set<string>();
  let mask = createMask([]);
  return {
    add(secret) {
      if (secrets.has(secret)) return;
      secrets.add(secret);
      mask = createMask([...secrets]);
    },
    mask: (text) => mask(text),
  };
}
