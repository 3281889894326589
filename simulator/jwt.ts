import { createHmac, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';

const claimsSchema = z.object({
  iss: z.string(),
  /** Seconds since 1970-01-01T00:00:00Z, as are `exp` and `nbf`. */
  iat: z.number(),
  exp: z.number(),
  nbf: z.number(),
  jti: z.string(),
  kdsatker: z.string(),
});

/** The claims of a BIOS token, read from published expired ones (contract.md 1 and 2). */
export type Claims = Readonly<z.infer<typeof claimsSchema>>;

/** A JWT signed with HS256. */
export function signJwt(claims: Claims, secret: Buffer): string {
  const signed = `${encode({ typ: 'JWT', alg: 'HS256' })}.${encode(claims)}`;
  return `${signed}.${signatureOf(signed, secret).toString('base64url')}`;
}

/** The claims of a JWT that carries our signature and is in force at `now` (milliseconds); null otherwise. */
export function verifyJwt(token: string, secret: Buffer, now: number): Claims | null {
  const [header, payload, signature, ...rest] = token.split('.');
  if (header === undefined || payload === undefined || signature === undefined || rest.length > 0)
    return null;
  const given = Buffer.from(signature, 'base64url');
  const right = signatureOf(`${header}.${payload}`, secret);
  if (given.length !== right.length || !timingSafeEqual(given, right)) return null;
  // Our signature covers the header too, so its algorithm is the one that we wrote.
  const claims = claimsSchema.parse(JSON.parse(Buffer.from(payload, 'base64url').toString('utf8')));
  const seconds = now / 1000;
  return claims.nbf <= seconds && seconds < claims.exp ? claims : null;
}

function encode(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}

function signatureOf(text: string, secret: Buffer): Buffer {
  return createHmac('sha256', secret).update(text).digest();
}
