import { execFile } from 'node:child_process';
import { access, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

const LONGEST_PRINT_MS = 300_000;

/**
 * Prints an HTML file to a PDF, tagged and with an outline. Chromium gets a profile of its own, so that it neither
 * joins a browser that is open nor leaves anything behind, and resolves no host name.
 *
 * @throws Error when Chromium does not come to an end or leaves no file.
 */
export async function printPdf(
  chromium: string,
  html: string,
  pdf: string,
  signal: AbortSignal,
): Promise<void> {
  const profile = await mkdtemp(join(tmpdir(), 'kirim-bios-cetak-'));
  try {
    await rm(pdf, { force: true });
    await promisify(execFile)(chromium, switchesFor(profile, html, pdf), {
      signal,
      timeout: LONGEST_PRINT_MS,
    });
    await access(pdf);
  } finally {
    // Chromium's helpers may still be writing for an instant after it has ended.
    await rm(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  }
}

function switchesFor(profile: string, html: string, pdf: string): readonly string[] {
  return [
    '--headless',
    '--disable-gpu',
    // As root, which only happens in containers, Chromium has no sandbox to offer.
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    `--user-data-dir=${profile}`,
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
    `--print-to-pdf=${resolve(pdf)}`,
    pathToFileURL(resolve(html)).href,
  ];
}
