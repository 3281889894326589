import type { IncomingMessage } from 'node:http';

const LARGEST_BYTES = 1_048_576;
/** A body is read to its end up to here, so that its sender can read the refusal. */
const DRAINED_BYTES = 16 * LARGEST_BYTES;

/**
 * The whole body; null when it is larger than 1 MiB.
 *
 * @throws when the sender goes away in the middle, or sends more than is drained.
 */
export async function readBody(request: IncomingMessage): Promise<Buffer | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    if (!Buffer.isBuffer(chunk)) continue;
    size += chunk.length;
    if (size > DRAINED_BYTES) throw new Error('isi permintaan terlalu besar');
    if (size <= LARGEST_BYTES) chunks.push(chunk);
  }
  return size > LARGEST_BYTES ? null : Buffer.concat(chunks);
}
