import { createSecureContext, type SecureContextOptions } from 'node:tls';
import type { Connection, ConnectionConfiguration } from 'tedious';
import { z } from 'zod';
import { fieldOf } from '../fieldOf.ts';
import type { SqlServerSettings } from '../settings.ts';
import { tlsOptions } from '../tlsOptions.ts';
import { readExactValues } from './exactValues.ts';
import { withReason, type ServerMessage } from './sqlServerFault.ts';

const CONNECT_TIMEOUT_MS = 10_000;
const CANCEL_TIMEOUT_MS = 5000;
const WRONG_NAME = 'ERR_TLS_CERT_ALTNAME_INVALID';
/** What OpenSSL needs for TLS before 1.2; Electron's BoringSSL does not know the word, nor need it. */
const OLD_CIPHERS = 'DEFAULT@SECLEVEL=0';

export interface OpenSqlServer {
  readonly connection: Connection;
  readonly isEncrypted: boolean;
}

/** With TLS `prefer`, a server that offers none is spoken to without. */
export async function connectSqlServer(
  settings: SqlServerSettings,
  password: string | null,
): Promise<OpenSqlServer> {
  const tls = await tlsOptions(settings.tls);
  if (tls === null) return connectOnce(settings, password, null);
  const secure = { ...tls, ...(settings.allowOldTls ? oldTls() : {}) };
  try {
    return await connectVerified(settings, password, secure);
  } catch (error) {
    const isOffered = fieldOf(error, 'code') !== 'EENCRYPT';
    if (!isOffered && settings.tls.mode === 'prefer') return connectOnce(settings, password, null);
    throw error;
  }
}

/**
 * An own authority vouches for a server that is called by address, so its certificate may stand for any name. The
 * library always compares: it is told the name that is in the certificate, which the authority has signed.
 */
async function connectVerified(
  settings: SqlServerSettings,
  password: string | null,
  secure: SecureContextOptions,
): Promise<OpenSqlServer> {
  try {
    return await connectOnce(settings, password, secure);
  } catch (error) {
    const cause = fieldOf(error, 'cause');
    const name = settings.tls.caFile === undefined ? null : nameInCertificate(cause);
    if (name === null || fieldOf(cause, 'code') !== WRONG_NAME) throw error;
    return connectOnce(settings, password, secure, name);
  }
}

function nameInCertificate(cause: unknown): string | null {
  const { subjectaltname, subject } = certificateSchema.parse(fieldOf(cause, 'cert'));
  return /DNS:([^,\s]+)/.exec(subjectaltname ?? '')?.[1] ?? subject?.CN ?? null;
}

const certificateSchema = z
  .object({
    subjectaltname: z.string().optional(),
    subject: z.object({ CN: z.string().optional() }).optional(),
  })
  .catch({});

function oldTls(): SecureContextOptions {
  try {
    createSecureContext({ ciphers: OLD_CIPHERS });
    return { minVersion: 'TLSv1', ciphers: OLD_CIPHERS };
  } catch {
    return { minVersion: 'TLSv1' };
  }
}

async function connectOnce(
  settings: SqlServerSettings,
  password: string | null,
  secure: SecureContextOptions | null,
  serverName?: string,
): Promise<OpenSqlServer> {
  const { Connection } = await import('tedious');
  const { default: parser } = await import('tedious/lib/value-parser.js');
  readExactValues(parser);
  const connection = new Connection(configuration(settings, password, secure, serverName));
  // Every request reports its own errors; an idle connection that breaks is found out by the next request.
  connection.on('error', () => undefined);
  const messages: ServerMessage[] = [];
  connection.on('errorMessage', ({ number, message }) => messages.push({ number, message }));
  return new Promise((resolve, reject) => {
    connection.connect((error) => {
      if (error === undefined || error === null) resolve({ connection, isEncrypted: secure !== null });
      else reject(withReason(error, messages));
    });
  });
}

function configuration(
  { host, port, instance, database, domain, user }: SqlServerSettings,
  password: string | null,
  secure: SecureContextOptions | null,
  serverName: string | undefined,
): ConnectionConfiguration {
  const login = { userName: user, password: password ?? '' };
  return {
    server: host,
    authentication:
      domain === undefined
        ? { type: 'default', options: login }
        : { type: 'ntlm', options: { ...login, domain } },
    options: {
      ...(instance === undefined ? { port } : { instanceName: instance }),
      database,
      encrypt: secure !== null,
      trustServerCertificate: false,
      ...(secure === null ? {} : { cryptoCredentialsDetails: secure }),
      ...(serverName === undefined ? {} : { serverName }),
      readOnlyIntent: true,
      abortTransactionOnError: true,
      appName: 'Kirim BIOS',
      connectTimeout: CONNECT_TIMEOUT_MS,
      // The reading watches over silence itself.
      requestTimeout: 0,
      cancelTimeout: CANCEL_TIMEOUT_MS,
      maxRetriesOnTransientErrors: 0,
      useUTC: true,
    },
  };
}
