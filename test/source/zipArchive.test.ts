import { describe, expect, test } from 'vitest';
import {
  readZipDirectory,
  readZipEntry,
  streamZipEntry,
  type ZipEntry,
} from '../../core/source/file/zipArchive.ts';
import { zipOf } from './zipOf.ts';

const content = Buffer.from(Array.from({ length: 200_000 }, (_, index) => `baris ${index}\n`).join(''));
const zip = zipOf({ 'a.txt': Buffer.from('kecil'), 'b.txt': content });

describe('a file in a zip, piece by piece', () => {
  test('is what it is as a whole', async () => {
    const pieces = await piecesOf(zip, entryCalled('b.txt'));
    expect(pieces.length).toBeGreaterThan(5);
    expect(Buffer.concat(pieces).equals(readZipEntry(zip, entryCalled('b.txt')))).toBe(true);
  });

  test('may be stored without being packed', async () => {
    const stored = { ...entryCalled('b.txt'), ...storedIn(zip, content) };
    expect(Buffer.concat(await piecesOf(stored.zip, stored)).equals(content)).toBe(true);
  });

  test.each([
    ['has another checksum', { crc: 1 }],
    ['is shorter than the directory says', { size: content.length + 1 }],
    ['is longer than the directory says', { size: content.length - 1 }],
    ['ends in its middle', { compressedSize: 5000 }],
    ['begins nowhere', { offset: 7 }],
    ['is packed in a way that nobody knows', { method: 99 }],
  ])('is refused as damaged where it %s', async (_, wrong) => {
    await expect(piecesOf(zip, { ...entryCalled('b.txt'), ...wrong })).rejects.toMatchObject({
      reason: 'damaged',
    });
  });

  test('is cut off where the zip ends before it does', async () => {
    await expect(piecesOf(zip.subarray(0, 5000), entryCalled('b.txt'))).rejects.toMatchObject({
      reason: 'cut-off',
    });
  });

  test('is unpacked no further than it is read', async () => {
    for await (const piece of streamZipEntry(zip, { ...entryCalled('b.txt'), crc: 1 })) {
      expect(piece.subarray(0, 8).toString()).toBe('baris 0\n');
      break;
    }
  });
});

function entryCalled(name: string): ZipEntry {
  const entry = readZipDirectory(zip).find((each) => each.name === name);
  if (entry === undefined) throw new Error(`No ${name}`);
  return entry;
}

/** The zip with this content appended as if its local header stood before it. */
function storedIn(
  archive: Buffer,
  plain: Buffer,
): Pick<ZipEntry, 'method' | 'compressedSize' | 'offset'> & { zip: Buffer } {
  const header = Buffer.alloc(30);
  header.write('PK\u0003\u0004', 0, 'latin1');
  return {
    zip: Buffer.concat([archive, header, plain]),
    offset: archive.length,
    method: 0,
    compressedSize: plain.length,
  };
}

async function piecesOf(archive: Buffer, entry: ZipEntry): Promise<Buffer[]> {
  const pieces: Buffer[] = [];
  for await (const piece of streamZipEntry(archive, entry)) pieces.push(piece);
  return pieces;
}
