import type { SecretName, Secrets, SingleSecret } from '../secrets.ts';

type Variables = Readonly<Record<string, string | undefined>>;

/** Secrets from the process environment, for the command line. Pass `process.env`. */
export function environmentSecrets(variables: Variables): Secrets {
  const read = (name: SecretName): string | null => {
    const values = variableNames(name).map((variable) => cleaned(name, variables[variable] ?? ''));
    return values.find((value) => value !== '') ?? null;
  };
  return {
    get: (name) => Promise.resolve(read(name)),
    has: (name) => Promise.resolve(read(name) !== null),
  };
}

/**
 * The variables that may hold a secret, the first that is set wins. `database:kunjungan-igd` is
 * `KIRIM_BIOS_PASSWORD_KUNJUNGAN_IGD`. The simulator is never given a real key.
 */
function variableNames(name: SecretName): readonly string[] {
  if (isSingle(name)) return [singleVariables[name]];
  if (name === 'bios:simulation') return ['KIRIM_BIOS_KEY_SIMULATION'];
  const [kind, owner = ''] = name.split(/:(.*)/);
  const suffix = owner.toUpperCase().replaceAll('-', '_');
  return kind === 'bios' ? [`KIRIM_BIOS_KEY_${suffix}`, 'KIRIM_BIOS_KEY'] : [`KIRIM_BIOS_PASSWORD_${suffix}`];
}

const singleVariables: Readonly<Record<SingleSecret, string>> = {
  proxy: 'KIRIM_BIOS_PROXY_PASSWORD',
  smtp: 'KIRIM_BIOS_SMTP_PASSWORD',
  telegram: 'KIRIM_BIOS_TELEGRAM_TOKEN',
};

function isSingle(name: SecretName): name is SingleSecret {
  return Object.hasOwn(singleVariables, name);
}

/** BIOS keys hold no blanks, but `set NAME=value ` on Windows adds one; a password is kept as it is. */
function cleaned(name: SecretName, value: string): string {
  return name.startsWith('bios:') ? value.trim() : value;
}
