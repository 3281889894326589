import { mkdirSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { serveFolder } from '../../../../electron/main/updates/serveFolder.ts';
import { temporaryFolder } from '../../../support/temporaryFolder.ts';

/** Asks for exactly that path, which `fetch` would tidy up. */
function statusOf(url: string, path: string, method = 'GET'): Promise<number> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    request({ hostname, port, path, method }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    })
      .on('error', reject)
      .end();
  });
}

test('only the files right in the folder are served, and only to those who know the address', async () => {
  const outer = temporaryFolder();
  const folder = join(outer, 'pembaruan');
  mkdirSync(join(folder, 'dalam'), { recursive: true });
  writeFileSync(join(outer, 'rahasia.json'), '{}');
  writeFileSync(join(folder, 'Kirim BIOS 0.2.0.exe'), 'isi');
  writeFileSync(join(folder, 'dalam', 'a.txt'), 'isi');
  const { url, close } = await serveFolder(folder);
  onTestFinished(close);
  const response = await fetch(`${url}Kirim%20BIOS%200.2.0.exe?noCache=1`);
  expect([response.status, response.headers.get('content-length'), await response.text()]).toEqual([
    200,
    '3',
    'isi',
  ]);
  const { pathname } = new URL(url);
  const wrong = [
    `${pathname}tidak-ada.exe`,
    pathname,
    `${pathname}dalam`,
    `${pathname}dalam/a.txt`,
    `${pathname}..%2Frahasia.json`,
    `${pathname}..%5Crahasia.json`,
    `${pathname}../rahasia.json`,
    `${pathname}%2e%2e/rahasia.json`,
    `${pathname}..`,
    `${pathname}%00`,
    `${pathname}%`,
    `${pathname}C:%5Crahasia.json`,
    '/Kirim%20BIOS%200.2.0.exe',
    '/',
  ];
  for (const path of wrong) expect([path, await statusOf(url, path)]).toEqual([path, 404]);
  expect(await statusOf(url, `${pathname}Kirim%20BIOS%200.2.0.exe`, 'PUT')).toBe(404);
});

test('a closed one answers nobody', async () => {
  const { url, close } = await serveFolder(temporaryFolder());
  await close();
  await expect(fetch(url)).rejects.toThrow('fetch failed');
});
