import { z } from 'zod';

/** An address that the application may ask; without a login, which would be a secret in the settings. */
export function webAddressSchema(protocols: readonly ('http:' | 'https:')[]): z.ZodType<string> {
  const example = protocols.map((protocol) => `${protocol}//`).join(' atau ');
  return z
    .string()
    .refine(
      (text) => isAddress(text, protocols),
      `harus alamat lengkap yang diawali ${example}, tanpa nama pengguna dan sandi`,
    );
}

function isAddress(text: string, protocols: readonly string[]): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, username, password } = new URL(text);
  return protocols.includes(protocol) && username === '' && password === '';
}
