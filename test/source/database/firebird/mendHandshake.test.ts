import { once } from 'node:events';
import { createServer, type Server } from 'node:net';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { alignServerKey } from '../../../../core/source/database/firebird/mendHandshake.ts';
import { serverConnector } from '../../../../core/source/database/serverConnector.ts';
import { serverSettingsSchema } from '../../../../core/source/database/settings.ts';

describe('alignServerKey', () => {
  test('puts the key of any salt where the library reads it, and leaves all else as it was', () => {
    fc.assert(
      fc.property(
        hex(64),
        hex(256),
        fc.constantFrom(98, 94, 92),
        fc.uint8Array(),
        (salt, key, code, rest) => {
          const before = challengePacket(code, salt, key, Buffer.from(rest));
          const after = alignServerKey(before);
          const head = (code === 92 ? 1 : 4) * 4;
          const length = after.readInt32BE(head);
          const data = after.subarray(head + 4, head + 4 + length);
          const saltLength = data.readUInt16LE(0);
          expect(data.toString('latin1', 2, saltLength + 2)).toBe(salt);
          expect(data.toString('latin1', (saltLength + 5) & ~3)).toBe(key);
          expect(after.subarray(0, head)).toEqual(before.subarray(0, head));
          expect(after.subarray(head + 4 + Math.ceil(length / 4) * 4)).toEqual(Buffer.from(rest));
        },
      ),
    );
  });

  test('does not touch a salt of full length, nor any other bytes', () => {
    const full = challengePacket(98, 'A'.repeat(64), 'B'.repeat(256), Buffer.from('rest'));
    expect(alignServerKey(full).subarray(0, 20)).toEqual(full.subarray(0, 20));
    expect(alignServerKey(full)).toHaveLength(full.length);
    fc.assert(
      fc.property(fc.uint8Array(), fc.constantFrom(9, 98, 92), (bytes, code) => {
        const packet = Buffer.concat([word(code), word(0), Buffer.from(bytes)]);
        expect(alignServerKey(packet)).toEqual(packet);
      }),
    );
  });
});

describe('a server that is no Firebird', () => {
  test.each([
    ['hangs up', Buffer.from('HTTP/1.1 400 Bad Request\r\n\r\n')],
    [
      'answers a salt that is no number',
      challengePacket(98, 'A'.repeat(64), ' bukan angka', Buffer.alloc(64)),
    ],
  ])('is told as unreachable when it %s', async (_, answer) => {
    const server = createServer((socket) => socket.on('error', () => undefined).end(answer));
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const place = { host: '127.0.0.1', port: portOf(server), database: 'x' };
    const settings = { kind: 'firebird', user: 'SYSDBA', ...place };
    const connector = serverConnector(serverSettingsSchema.parse(settings), 'sandi-contoh');
    await expect(connector.open()).rejects.toMatchObject({ code: 'ECONNRESET' });
    server.close();
  });
});

function hex(maximum: number): fc.Arbitrary<string> {
  return fc.stringMatching(new RegExp(`^[0-9A-F]{1,${maximum}}$`));
}

function portOf(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new TypeError('no port');
  return address.port;
}

function challengePacket(code: number, salt: string, key: string, rest: Buffer): Buffer {
  const data = Buffer.concat([short(salt.length), Buffer.from(salt), short(key.length), Buffer.from(key)]);
  const head = code === 92 ? [word(code)] : [word(code), word(0x800f), word(1), word(5)];
  const filled = Math.ceil(data.length / 4) * 4 - data.length;
  return Buffer.concat([...head, word(data.length), data, Buffer.alloc(filled), rest]);
}

function word(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeInt32BE(value);
  return bytes;
}

function short(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
}
