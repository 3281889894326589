import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import type { Protocol } from 'electron/main';

/** The page's own origin. */
export const SCHEME = 'app';
export const HOST = 'ui';
export const PAGE_URL = `${SCHEME}://${HOST}/index.html`;

/** The place in the page that learns the nonce; styles that the component kit writes at run time carry it. */
const NONCE_PLACE = '__STYLE_NONCE__';

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

/** Makes the scheme a standard and secure one. Only before the application is ready, and once. */
export function registerScheme(protocol: Pick<Protocol, 'registerSchemesAsPrivileged'>): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
}

/** Serves the page's folder, and nothing beside it. */
export function servePage(protocol: Pick<Protocol, 'handle'>, folder: string): void {
  protocol.handle(SCHEME, (request) => answer(request.url, folder));
}

async function answer(url: string, folder: string): Promise<Response> {
  const file = fileOf(url, folder);
  const contentType = file === null ? undefined : contentTypes[extname(file)];
  if (file === null || contentType === undefined) return notFound();
  try {
    const content = await readFile(file);
    const nonce = randomBytes(16).toString('base64');
    const isPage = extname(file) === '.html';
    const body = isPage ? content.toString('utf8').replaceAll(NONCE_PLACE, nonce) : new Uint8Array(content);
    return new Response(body, { headers: headersFor(contentType, nonce) });
  } catch {
    return notFound();
  }
}

/** Null for an address outside the page's folder. */
function fileOf(url: string, folder: string): string | null {
  const { host, pathname } = new URL(url);
  if (host !== HOST) return null;
  try {
    const file = normalize(join(folder, decodeURIComponent(pathname)));
    return file.startsWith(folder + sep) ? file : null;
  } catch {
    // Not an address that was ever encoded.
    return null;
  }
}

function headersFor(contentType: string, nonce: string): Record<string, string> {
  return {
    'content-type': contentType,
    'content-security-policy': policy(nonce),
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
  };
}

/** Nothing but the page's own files; `style-src-attr` stays forbidden, React sets styles without attributes. */
function policy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

function notFound(): Response {
  return new Response('', { status: 404, headers: { 'content-type': 'text/plain' } });
}
