import { z } from 'zod';

/** How this computer reaches the internet. The password of a proxy is the secret `proxy`. */
export const proxySettingsSchema = z.discriminatedUnion('mode', [
  /** What the system says: Windows' own setting in the window, `HTTPS_PROXY` on the command line. */
  z.strictObject({ mode: z.literal('system') }),
  z.strictObject({ mode: z.literal('none') }),
  z.strictObject({
    mode: z.literal('manual'),
    url: z
      .string()
      .refine(isProxyUrl, 'harus berbentuk http://nama-proksi:port, tanpa nama pengguna dan sandi'),
    user: z.string().min(1, 'tidak boleh kosong').optional(),
  }),
]);

export type ProxySettings = Readonly<z.infer<typeof proxySettingsSchema>>;

function isProxyUrl(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const url = new URL(text);
  const hasLogin = url.username !== '' || url.password !== '';
  return /^https?:$/.test(url.protocol) && !hasLogin && /^\/?$/.test(url.pathname + url.search + url.hash);
}
