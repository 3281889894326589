import type { EventEmitter } from 'node:events';
import type Transaction from 'node-firebird/lib/wire/transaction.js';

/** A blob as the library puts it into a row: called, it begins to send its bytes. */
export type FirebirdBlob = (
  transaction: Transaction,
  callback: (error: unknown, name: unknown, bytes: EventEmitter) => void,
) => void;

export function isBlob(value: unknown): value is FirebirdBlob {
  return typeof value === 'function';
}

/** All bytes of a blob. */
export function readBlob(blob: FirebirdBlob, transaction: Transaction): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    blob(transaction, (error, _name, bytes) => {
      if (error !== undefined && error !== null) return reject(error);
      const parts: Buffer[] = [];
      bytes.on('data', (part: Buffer) => parts.push(part));
      bytes.on('end', () => resolve(Buffer.concat(parts)));
      return bytes.on('error', reject);
    });
  });
}
