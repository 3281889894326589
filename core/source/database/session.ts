import type { SourceErrorCode } from '../../errors.ts';
import type { BoundStatement } from './bindSelect.ts';
import type { Dialect } from './dialect.ts';
import type { ResultStream } from './driver.ts';

/**
 * One connection that can only read, for one statement. Methods reject with the library's own errors;
 * `cancel` and `close` never reject.
 */
export interface Session {
  readonly isEncrypted: boolean;
  /** Resolves with the error when the connection breaks; for libraries that leave a reading waiting then. */
  readonly lost?: Promise<Error>;
  /** Sends the statement; resolves when its columns are known. Rows come as fast as they are taken. */
  query(statement: BoundStatement): Promise<ResultStream>;
  /** Makes the server stop what it does for this session. */
  cancel(): Promise<void>;
  close(): Promise<void>;
}

/** Where a server is, for messages. */
export interface ServerAddress {
  /** The product as people call it. */
  readonly title: string;
  readonly host: string;
  /** Null where the server itself says which (a named instance). */
  readonly port: number | null;
  readonly database: string;
  readonly user: string;
}

/** How to ask whether the session is read-only, and what to say when it is not. */
export interface ReadOnlyProof {
  /** Answers one row whose last value is 1 or ON. */
  readonly text: string;
  readonly message: string;
  readonly remedy: string;
}

/** What one kind of server needs to be read from: everything else is shared. */
export interface ServerConnector {
  readonly dialect: Dialect;
  readonly address: ServerAddress;
  /** Connects, logs in, and makes the session read-only. Rejects with the library's error. */
  open(): Promise<Session>;
  /** Rows of schema (null where not needed), name, and 1 for a view or 0 for a table. */
  readonly tablesText: string;
  /** Null where a session that opened is proof enough. */
  readonly readOnlyProof: ReadOnlyProof | null;
  /** Whether a missing database is told before anybody has logged in; left out, after. */
  readonly findsDatabaseBeforeLogin?: boolean;
  /** What an error of the library means; null where only the network's codes say. */
  classify(error: unknown): SourceErrorCode | null;
}
