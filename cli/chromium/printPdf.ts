import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { ExportError } from '../../core/errors.ts';

const LONGEST_PRINT_MS = 300_000;

/**
 * Prints an HTML file to a PDF, tagged and with an outline. Chromium gets a folder of its own, so that it neither
 * joins a browser that is open nor leaves anything behind, and resolves no host name.
 *
 * @throws ExportError `unprintable` when Chromium does not come to an end or leaves no PDF.
 */
export async function printPdf(chromium: string, html: string, signal: AbortSignal): Promise<Buffer> {
  const folder = await mkdtemp(join(tmpdir(), 'kirim-bios-cetak-'));
  const pdf = join(folder, 'laporan.pdf');
  try {
    await promisify(execFile)(chromium, switchesFor(folder, html, pdf), {
      signal,
      timeout: LONGEST_PRINT_MS,
    });
    return await readFile(pdf);
  } catch (error) {
    throw new ExportError(
      'unprintable',
      `PDF tidak dapat dibuat dengan ${chromium}.`,
      'Buka berkas HTML-nya di peramban, lalu cetak ke PDF.',
      { cause: error },
    );
  } finally {
    // Chromium's helpers may still be writing for an instant after it has ended.
    await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  }
}

function switchesFor(folder: string, html: string, pdf: string): readonly string[] {
  return [
    '--headless',
    '--disable-gpu',
    // As root, which only happens in containers, Chromium has no sandbox to offer.
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    `--user-data-dir=${join(folder, 'profil')}`,
    '--host-resolver-rules=MAP * ~NOTFOUND',
    ...[
      'no-first-run',
      'disable-background-networking',
      'disable-component-update',
      'disable-default-apps',
      'disable-dev-shm-usage',
      'disable-extensions',
      'disable-sync',
    ].map((name) => `--${name}`),
    '--no-pdf-header-footer',
    '--export-tagged-pdf',
    '--generate-pdf-document-outline',
    `--print-to-pdf=${pdf}`,
    pathToFileURL(resolve(html)).href,
  ];
}
