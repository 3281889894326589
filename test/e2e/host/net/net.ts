import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ClientRequestConstructorOptions, Net } from 'electron';
import { toNetError } from './netErrors.ts';
import { NetRequestDouble } from './netRequest.ts';

type NetCalls = Pick<Net, 'fetch' | 'isOnline' | 'online'> & {
  request(options: ClientRequestConstructorOptions | string): NetRequestDouble;
};

/** Answers requests of an app's own scheme; undefined when the scheme has no handler. */
export type AnswerOwnScheme = (request: Request) => Promise<Response> | undefined;

const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.map': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
};

/**
 * The double of `net`: Node's `fetch` with Electron's manners (files, own schemes, `net::` errors, no manual
 * redirects). It knows neither the system's proxy nor its certificates.
 */
export function createNet(answerOwnScheme: AnswerOwnScheme = () => undefined): NetCalls {
  return {
    online: true,
    isOnline: () => true,
    request: (options) => new NetRequestDouble(options),
    async fetch(input, init) {
      const request = new Request(input, init);
      if (request.url.startsWith('file:')) return readFileResponse(request.url);
      return (await answerOwnScheme(request)) ?? fetchAsChromium(request);
    },
  };
}

async function readFileResponse(url: string): Promise<Response> {
  const file = fileURLToPath(url);
  try {
    const type = mediaTypes[extname(file).toLowerCase()] ?? 'application/octet-stream';
    return new Response(new Uint8Array(await readFile(file)), { headers: { 'content-type': type } });
  } catch (cause) {
    throw new Error('net::ERR_FILE_NOT_FOUND', { cause });
  }
}

async function fetchAsChromium(request: Request): Promise<Response> {
  try {
    const response = await fetch(request);
    if (request.redirect === 'manual' && response.status >= 300 && response.headers.has('location')) {
      throw new Error('Redirect was cancelled');
    }
    return response;
  } catch (error) {
    if (error instanceof Error && error.message === 'Redirect was cancelled') throw error;
    throw toNetError(error);
  }
}
