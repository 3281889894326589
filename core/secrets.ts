import type { Environment } from './catalogue/environment.ts';

/**
 * What a secret is for: BIOS' key of an environment, a mapping's database password, the passwords of proxy and mail
 * server, the token of the Telegram bot.
 */
export type SecretName = `bios:${Environment}` | `database:${string}` | SingleSecret;

/** Secrets of which there is one. */
export type SingleSecret = 'proxy' | 'smtp' | 'telegram';

/** Where secrets come from. Values are never shown, logged, or put into an error. */
export interface Secrets {
  /** The secret; null when there is none. */
  get(name: SecretName): Promise<string | null>;
  has(name: SecretName): Promise<boolean>;
}

/** Secrets that can be kept and forgotten. */
export interface SecretStore extends Secrets {
  set(name: SecretName, value: string): Promise<void>;
  /** Forgets the secret; one that is not there is no error. */
  delete(name: SecretName): Promise<void>;
}
