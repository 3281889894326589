import type { Socket } from 'node:net';

const CONDITIONAL_ACCEPT = 98;
const ACCEPT_WITH_DATA = 94;
const CONTINUE_AUTHENTICATION = 92;
const WORD = 4;

/**
 * Stands between the socket and the library. It looks for the server's key behind a salt of 64 digits; an account
 * whose salt begins with a zero, every sixteenth, has fewer and could never log in. And what it cannot read at
 * all (another kind of server answers) it throws where nobody can catch it.
 */
export function mendHandshake(socket: Socket): void {
  const listeners = socket.listeners('data');
  socket.removeAllListeners('data');
  // Not `on`: the library's socket has its own, which decrypts.
  socket.addListener('data', (chunk: Buffer) => {
    try {
      for (const listener of listeners) Reflect.apply(listener, socket, [alignServerKey(chunk)]);
    } catch (error) {
      socket.destroy(error instanceof Error ? error : new Error(String(error)));
    }
  });
}

/** The packet with the server's key where the library looks for it; any other packet as it is. */
export function alignServerKey(packet: Buffer): Buffer {
  const challenge = findChallenge(packet);
  if (challenge === null) return packet;
  const { start, end, saltEnd } = challenge;
  const expected = (saltEnd + 3) & ~3;
  const data = Buffer.concat([
    packet.subarray(start, start + saltEnd),
    Buffer.alloc(expected - saltEnd),
    packet.subarray(start + saltEnd + 2, end),
  ]);
  const length = Buffer.alloc(WORD);
  length.writeInt32BE(data.length);
  return Buffer.concat([
    packet.subarray(0, start - WORD),
    length,
    data,
    Buffer.alloc(padding(data.length)),
    packet.subarray(end + padding(end - start)),
  ]);
}

interface Challenge {
  /** Where its data begin and end in the packet. */
  readonly start: number;
  readonly end: number;
  /** Where the salt ends in the data; two bytes of length and the key follow. */
  readonly saltEnd: number;
}

function findChallenge(packet: Buffer): Challenge | null {
  if (packet.length < 2 * WORD) return null;
  const operation = packet.readInt32BE(0);
  const isAccept = operation === CONDITIONAL_ACCEPT || operation === ACCEPT_WITH_DATA;
  if (!isAccept && operation !== CONTINUE_AUTHENTICATION) return null;
  const start = (isAccept ? 5 : 2) * WORD;
  if (packet.length < start) return null;
  const end = start + packet.readInt32BE(start - WORD);
  if (end <= start + 2 || packet.length < end) return null;
  const saltEnd = 2 + packet.readUInt16LE(start);
  const keyStart = start + saltEnd + 2;
  const isChallenge = keyStart <= end && packet.readUInt16LE(keyStart - 2) === end - keyStart;
  return isChallenge ? { start, end, saltEnd } : null;
}

/** Data are filled up to whole words. */
function padding(length: number): number {
  return (WORD - (length % WORD)) % WORD;
}
