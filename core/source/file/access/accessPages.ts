import { closeSync, openSync, readSync } from 'node:fs';

/** A page that the file is too short for: its end is missing. */
export class MissingPage extends Error {
  override readonly name = 'MissingPage';
}

/** An Access file whose pages are read one by one, as they are needed. */
export interface AccessPages {
  /**
   * The file as the library takes it. Its bytes are the first page's; `slice`, by which the library gets every
   * other page, reads that page from the disk. So no file is too big, and each page is a fresh copy: the library
   * overwrites what it reads (a negative currency would be positive when read again).
   */
  readonly file: Buffer;
  /** How many pages the file has. */
  readonly count: number;
  /** From here on the library may read this many pages; more means that damaged pages lead it in circles. */
  allow(pages: number): void;
  /** Closed twice, it does nothing the second time. */
  close(): void;
}

/** The largest page; older files have half of it, which does no harm here. */
const PAGE_SIZE = 4096;

/** Opens the file of this size. Throws the system's error. */
export function openAccessPages(path: string, size: number): AccessPages {
  const descriptor = openSync(path, 'r');
  let left = Infinity;
  let isOpen = true;
  const read = (start = 0, end = size): Buffer => {
    left -= 1;
    if (left < 0) throw new Error('The pages lead in circles');
    const page = Buffer.alloc(end - start);
    if (readSync(descriptor, page, { position: start }) < page.length) {
      throw new MissingPage(`No page at ${start}`);
    }
    return page;
  };
  try {
    return {
      // Endless, so that a page beyond the end is asked for here and found to be missing.
      file: Object.defineProperties(read(0, PAGE_SIZE), {
        length: { value: Infinity },
        slice: { value: read },
      }),
      count: Math.ceil(size / PAGE_SIZE),
      allow(pages) {
        left = pages;
      },
      close() {
        if (isOpen) closeSync(descriptor);
        isOpen = false;
      },
    };
  } catch (error) {
    closeSync(descriptor);
    throw error;
  }
}
