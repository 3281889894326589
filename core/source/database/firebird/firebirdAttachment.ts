import { Socket } from 'node:net';
import type Connection from 'node-firebird/lib/wire/connection.js';
import type Database from 'node-firebird/lib/wire/database.js';
import { z } from 'zod';
import { fieldOf } from '../fieldOf.ts';
import { PasswordNeeded } from '../passwordNeeded.ts';
import type { FirebirdSettings } from '../settings.ts';
import { mendHandshake } from './mendHandshake.ts';

const CONNECT_TIMEOUT_MS = 10_000;
/** How long the server may take to stop its work or to say goodbye. */
const END_TIMEOUT_MS = 5000;

/** A database that is open, and the connection that it is open through. */
export interface FirebirdAttachment {
  readonly database: Database;
  readonly isEncrypted: boolean;
  /** The outcome of what is asked of the database. */
  readonly run: Line['run'];
  /** Makes the server stop what it does, and waits until it has. Never rejects. */
  cancel(): Promise<void>;
  /** Leaves the database, and with it every transaction, uncommitted. Never rejects. */
  close(): Promise<void>;
}

/**
 * Opens a database step by step as the library's own `attach` does. That one hands out no connection before the
 * server has answered, so that nothing could end the wait for a silent server; it logs in anew behind our back
 * when a connection breaks; and it tries a well-known password when there is none.
 */
export async function attachFirebird(
  settings: FirebirdSettings,
  password: string | null,
): Promise<FirebirdAttachment> {
  if (password === null || password === '') throw new PasswordNeeded();
  const options = attachOptions(settings, password);
  const { default: Connection } = await import('node-firebird/lib/wire/connection.js');
  const connected = Promise.withResolvers<void>();
  const connection = new Connection(settings.host, settings.port, settling(connected), options);
  const socket = z.instanceof(Socket).parse(fieldOf(connection, '_socket'));
  mendHandshake(socket);
  const line = watchLine(socket);
  socket.setTimeout(CONNECT_TIMEOUT_MS);
  try {
    await line.run(() => connected.promise);
    await line.run(() => answerOf((callback) => connection.connect(options, callback)));
    await line.run(() => answerOf((callback) => connection.attach(options, callback)));
  } catch (error) {
    socket.destroy();
    throw error;
  }
  socket.setTimeout(0);
  return attachmentOf(connection, socket, line);
}

function attachOptions({ database, user, charset }: FirebirdSettings, password: string) {
  return {
    database,
    user,
    password,
    encoding: charset,
    numericMode: 'string',
    // Without this, a broken connection is opened again.
    isPool: true,
    // Not used; but without it the library looks for its own folder, which a bundle does not have.
    messageFile: 'firebird.msg',
  } as const;
}

function attachmentOf(connection: Connection, socket: Socket, line: Line): FirebirdAttachment {
  return {
    database: connection.db,
    isEncrypted: Boolean(connection.accept.sessionKey),
    run: line.run,
    async cancel() {
      if (!line.isBusy()) return;
      socket.setTimeout(END_TIMEOUT_MS);
      connection.cancelOperation();
      await line.idle();
    },
    async close() {
      socket.setTimeout(END_TIMEOUT_MS);
      if (line.isBusy()) socket.destroy();
      else connection.detach(() => socket.destroy());
      await line.end();
    },
  };
}

type Callback = (error?: unknown) => void;

function settling({ resolve, reject }: PromiseWithResolvers<void>): Callback {
  return (error) => (error === undefined || error === null ? resolve() : reject(error));
}

function answerOf(ask: (callback: Callback) => void): Promise<void> {
  const answer = Promise.withResolvers<void>();
  ask(settling(answer));
  return answer.promise;
}

/** What goes on over a connection, one operation at a time. */
interface Line {
  readonly run: <Value>(operation: () => Promise<Value>) => Promise<Value>;
  isBusy(): boolean;
  /** Resolves when the operation under way has ended, one way or the other. */
  idle(): Promise<void>;
  /** Takes no more operations; resolves when the connection is closed. */
  end(): Promise<void>;
}

/** A line that stays silent for as long as the socket's time limit is closed. */
function watchLine(socket: Socket): Line {
  const closed = new Promise<void>((resolve) => socket.once('close', () => resolve()));
  socket.on('timeout', () =>
    socket.destroy(Object.assign(new Error('tidak ada jawaban'), { code: 'ETIMEDOUT' })),
  );
  let underWay: Promise<unknown> | null = null;
  let isEnding = false;
  return {
    run: async (operation) => {
      if (isEnding) throw withCode(null);
      const outcome = operation();
      underWay = outcome;
      try {
        return await outcome;
      } catch (error) {
        throw socket.destroyed ? withCode(error) : error;
      } finally {
        underWay = null;
      }
    },
    isBusy: () => underWay !== null,
    async idle() {
      await underWay?.then(undefined, () => undefined);
    },
    end() {
      isEnding = true;
      return closed;
    },
  };
}

/** The library reports a connection that the server ended in words only. */
function withCode(error: unknown): unknown {
  if (typeof fieldOf(error, 'code') === 'string') return error;
  return Object.assign(new Error('sambungan terputus', { cause: error }), { code: 'ECONNRESET' });
}
