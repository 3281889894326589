import { randomBytes } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { codeAnswer, type Answer } from './answer.ts';
import type { Fields } from './fields.ts';
import { signJwt, verifyJwt, type Claims } from './jwt.ts';
import type { SimulatorSettings } from './options.ts';

/** Who is calling: a satker by the claims of its token. */
export interface Caller {
  readonly satker: string;
  readonly name: string;
  readonly tokenId: string;
}

export interface Tokens {
  /** `POST /token` with `satker` and `key`: MSG20004 and a token, MSG40101 or MSG40102. */
  issue(fields: Fields): Answer;
  /** The caller by the header `token` or `Authorization: Bearer`; null when neither holds a valid token. */
  callerOf(headers: IncomingHttpHeaders): Caller | null;
}

/** Any number of tokens of a satker are valid side by side, each for its lifetime. */
export function createTokens(settings: SimulatorSettings, secret: Buffer, now: () => number): Tokens {
  return {
    issue(fields) {
      const [satker, key] = [fields.get('satker'), fields.get('key')];
      const refusal = refusalOf(settings, satker, key);
      if (refusal !== null) return codeAnswer(refusal, settings.httpStatusMode);
      const token = signJwt(claimsFor(String(satker), settings.tokenLifetimeSeconds, now()), secret);
      return codeAnswer('MSG20004', settings.httpStatusMode, { token });
    },
    callerOf(headers) {
      const claims = tokensIn(headers).map((token) => verifyJwt(token, secret, now()));
      const valid = claims.find((candidate) => candidate !== null);
      return valid === undefined ? null : callerFor(settings, valid);
    },
  };
}

function refusalOf(settings: SimulatorSettings, satker: unknown, key: unknown): string | null {
  if (settings.acceptAnyCredentials) {
    if (typeof satker !== 'string' || !/^\d{6}$/.test(satker)) return 'MSG40101';
    return typeof key === 'string' ? null : 'MSG40102';
  }
  const known = settings.satkers.find((candidate) => candidate.satker === satker);
  if (known === undefined) return 'MSG40101';
  return known.key === key ? null : 'MSG40102';
}

function claimsFor(satker: string, lifetimeSeconds: number, now: number): Claims {
  const issuedAt = Math.floor(now / 1000);
  return {
    iss: 'http://127.0.0.1/api/token',
    iat: issuedAt,
    exp: issuedAt + lifetimeSeconds,
    nbf: issuedAt,
    jti: randomBytes(12).toString('base64url'),
    kdsatker: satker,
  };
}

function callerFor(settings: SimulatorSettings, claims: Claims): Caller | null {
  const known = settings.satkers.find((candidate) => candidate.satker === claims.kdsatker);
  if (known === undefined && !settings.acceptAnyCredentials) return null;
  const name = known?.name ?? `SATKER ${claims.kdsatker}`;
  return { satker: claims.kdsatker, name, tokenId: claims.jti };
}

function tokensIn(headers: IncomingHttpHeaders): string[] {
  const bearer = /^bearer\s+(\S+)$/i.exec(headers.authorization ?? '')?.[1];
  return [headers['token'], bearer].flat().filter((token) => token !== undefined);
}
