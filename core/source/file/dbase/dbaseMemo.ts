import { open } from 'node:fs/promises';
import type { Cell } from '../../source.ts';
import type { DecodeText } from './codePage.ts';

/** The file of long texts beside a dBase or FoxPro table. */
export interface DbaseMemo {
  /** The text that begins in this block, or an error cell where there is none. Rejects when reading fails. */
  read(block: number): Promise<Cell>;
  close(): Promise<void>;
}

/** Reads this many bytes from here on; fewer where the file ends before. */
type BytesAt = (start: number, length: number) => Promise<Buffer>;

const USUAL_BLOCK_SIZE = 512;
const HEADER_LENGTH = 8;
const END_OF_TEXT = 0x1a;
/** No field that BIOS knows needs a longer text; what claims to be longer is damaged. */
const LONGEST_TEXT = 16 * 1024 * 1024;
const DBASE_4_MARK = 0xffff0800;
const FOXPRO_TEXT = 1;
const PIECE_LENGTH = 4096;

/** Opens a memo file: FoxPro's (`.fpt`) or dBase's (`.dbt`). Rejects with the system's error. */
export async function openDbaseMemo(path: string, isFoxPro: boolean, decode: DecodeText): Promise<DbaseMemo> {
  const file = await open(path);
  const bytesAt: BytesAt = async (start, length) => {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, start);
    return buffer.subarray(0, bytesRead);
  };
  const header = await bytesAt(0, USUAL_BLOCK_SIZE);
  const blockSize = isFoxPro ? foxProBlockSize(header) : dbaseBlockSize(header);
  const readText = isFoxPro ? readFoxPro : readDbase;
  return {
    async read(block) {
      const bytes = await readText(bytesAt, block * blockSize);
      return Buffer.isBuffer(bytes) ? decode(bytes).trimEnd() || null : bytes;
    },
    close: () => file.close(),
  };
}

const damaged: Cell = { kind: 'error', error: 'berkas memo rusak atau tidak cocok dengan tabelnya' };
const picture: Cell = { kind: 'error', error: 'memo berisi gambar atau objek, bukan teks' };

function foxProBlockSize(header: Buffer): number {
  return (header.length < HEADER_LENGTH ? 0 : header.readUInt16BE(6)) || USUAL_BLOCK_SIZE;
}

/** dBase III always has 512 and anything in its header; dBase IV has the size at byte 20. */
function dbaseBlockSize(header: Buffer): number {
  const size = header.length < 22 ? 0 : header.readUInt16LE(20);
  return size > 0 && size % 64 === 0 ? size : USUAL_BLOCK_SIZE;
}

async function readFoxPro(bytesAt: BytesAt, start: number): Promise<Buffer | Cell> {
  const head = await bytesAt(start, HEADER_LENGTH);
  if (head.length < HEADER_LENGTH) return damaged;
  if (head.readUInt32BE(0) !== FOXPRO_TEXT) return picture;
  return whole(bytesAt, start + HEADER_LENGTH, head.readUInt32BE(4));
}

async function readDbase(bytesAt: BytesAt, start: number): Promise<Buffer | Cell> {
  const head = await bytesAt(start, HEADER_LENGTH);
  const hasLength = head.length === HEADER_LENGTH && head.readUInt32BE(0) === DBASE_4_MARK;
  if (!hasLength) return untilEndOfText(bytesAt, start);
  return whole(bytesAt, start + HEADER_LENGTH, head.readUInt32LE(4) - HEADER_LENGTH);
}

async function whole(bytesAt: BytesAt, start: number, length: number): Promise<Buffer | Cell> {
  if (length < 0 || length > LONGEST_TEXT) return damaged;
  const bytes = await bytesAt(start, length);
  return bytes.length === length ? bytes : damaged;
}

async function untilEndOfText(bytesAt: BytesAt, start: number): Promise<Buffer | Cell> {
  const pieces: Buffer[] = [];
  for (let length = 0; length <= LONGEST_TEXT; length += PIECE_LENGTH) {
    const piece = await bytesAt(start + length, PIECE_LENGTH);
    const end = piece.indexOf(END_OF_TEXT);
    pieces.push(end < 0 ? piece : piece.subarray(0, end));
    if (end >= 0) return Buffer.concat(pieces);
    if (piece.length < PIECE_LENGTH) return damaged;
  }
  return damaged;
}
