/**
 * Stands in for wine where electron-builder runs a half-made installer that writes its uninstaller: takes it out
 * instead. An installer is an executable, then a header, then blocks; the uninstaller's own header is in one of them.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { crc32, inflateRawSync } from 'node:zlib';

const SIGNATURE = Buffer.from('efbeadde4e756c6c736f6674496e7374', 'hex');
const HEADER_BYTES = 28;
/** Set in the length of a block that is compressed. */
const COMPRESSED = 0x8000_0000;
/** The checksum leaves out the first bytes, which signing changes. */
const CHECKED_FROM = 512;

const [argument = ''] = process.argv.slice(2);
if (argument === '--version') console.log('wine-9.0');
else extract(argument);

function extract(path: string): void {
  const installer = readFileSync(path);
  const end = executableEnd(installer);
  const found = blocksOf(installer.subarray(end)).filter(
    (block) => block.length > HEADER_BYTES && block.subarray(4, 20).equals(SIGNATURE),
  );
  const [uninstaller] = found;
  if (uninstaller === undefined || found.length > 1)
    throw new Error(`${found.length} uninstallers in ${path}`);
  const whole = Buffer.concat([installer.subarray(0, end), uninstaller]);
  whole.writeUInt32LE(crc32(whole.subarray(CHECKED_FROM, -4)), whole.length - 4);
  writeFileSync(join(dirname(path), `${basename(path, 'exe')}__uninstaller.exe`), whole);
}

function blocksOf(data: Buffer): Buffer[] {
  if (!data.subarray(4, 20).equals(SIGNATURE)) throw new Error('not an installer of NSIS');
  const blocks: Buffer[] = [];
  for (let at = HEADER_BYTES; at + 4 <= data.length;) {
    const field = data.readUInt32LE(at);
    const length = field % COMPRESSED;
    at += 4;
    if (length === 0 || at + length > data.length) break;
    const block = data.subarray(at, at + length);
    blocks.push(field >= COMPRESSED ? inflateRawSync(block) : block);
    at += length;
  }
  return blocks;
}

/** Where the executable's last section ends. */
function executableEnd(file: Buffer): number {
  const header = file.readUInt32LE(60);
  const sections = file.readUInt16LE(header + 6);
  const table = header + 24 + file.readUInt16LE(header + 20);
  const ends = Array.from({ length: sections }, (_, index) => {
    const section = table + 40 * index;
    return file.readUInt32LE(section + 16) + file.readUInt32LE(section + 20);
  });
  return Math.max(...ends);
}
