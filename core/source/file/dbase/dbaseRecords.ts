import { open } from 'node:fs/promises';
import { setImmediate } from 'node:timers/promises';
import type { DbaseLayout } from './dbaseLayout.ts';

/** A record that is not deleted, with its place in the file, which programs show as the record's number. */
export interface DbaseRecord {
  /** 1-based; deleted records count. */
  readonly number: number;
  readonly bytes: Buffer;
}

const BYTES_PER_READ = 1 << 18;
const DELETED = 0x2a;

/** The records in their order, some hundred kilobytes in memory at a time. Throws the system's error. */
export async function* dbaseRecords(path: string, layout: DbaseLayout): AsyncGenerator<DbaseRecord> {
  const { headerLength, recordLength, recordCount } = layout;
  const perRead = Math.max(1, Math.floor(BYTES_PER_READ / recordLength));
  const file = await open(path);
  try {
    for (let first = 0; first < recordCount; first += perRead) {
      const length = Math.min(perRead, recordCount - first) * recordLength;
      const { buffer, bytesRead } = await file.read({
        buffer: Buffer.alloc(length),
        position: headerLength + first * recordLength,
      });
      if (bytesRead < length) throw new Error(`Record ${first + 1} and on are missing`);
      for (let index = 0; index * recordLength < length; index += 1) {
        const bytes = buffer.subarray(index * recordLength, (index + 1) * recordLength);
        if (bytes[0] !== DELETED) yield { number: first + index + 1, bytes };
      }
      await setImmediate();
    }
  } finally {
    await file.close();
  }
}
