import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';

/** A folder's files at an address of this computer, for a library that can only ask servers. */
export interface ServedFolder {
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** Serves the files that lie directly in the folder, to whoever knows the address. Rejects when no port is free. */
export async function serveFolder(folder: string): Promise<ServedFolder> {
  const place = `/${randomUUID()}/`;
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    const name = path.startsWith(place) ? nameIn(path.slice(place.length)) : null;
    if (request.method !== 'GET' || name === null) response.writeHead(404).end();
    else void sendFile(join(folder, name), response);
  });
  const listening = Promise.withResolvers<void>();
  server.once('error', listening.reject);
  server.listen(0, '127.0.0.1', listening.resolve);
  await listening.promise;
  // What nobody closes must not keep the application alive.
  server.unref();
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return {
    url: `http://127.0.0.1:${address.port}${place}`,
    close() {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

/** A file's name out of an address; null where it would lead anywhere else. */
function nameIn(text: string): string | null {
  try {
    const name = decodeURIComponent(text);
    return /^[^/\\:*?"<>|\0]+$/.test(name) && !/^\.+$/.test(name) ? name : null;
  } catch {
    return null;
  }
}

async function sendFile(path: string, response: ServerResponse): Promise<void> {
  try {
    const found = await stat(path);
    if (!found.isFile()) throw new Error('not a file');
    response.writeHead(200, { 'content-length': found.size });
    await pipeline(createReadStream(path), response);
  } catch {
    // A folder on a share may vanish on the way: then the answer is not whole, and whoever asked sees it.
    if (response.headersSent) response.destroy();
    else response.writeHead(404).end();
  }
}
