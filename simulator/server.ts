import { createServer, type RequestListener, type Server } from 'node:http';
import { SimulatorError } from './simulatorError.ts';

/** The only address that the simulator ever listens on. */
const LOOPBACK = '127.0.0.1';

export interface LoopbackServer {
  readonly port: number;
  /** Stops listening and cuts every connection, also those that were left hanging. */
  close(): Promise<void>;
}

/** @throws SimulatorError `port-in-use` */
export async function listenOnLoopback(port: number, listener: RequestListener): Promise<LoopbackServer> {
  const server = createServer({ keepAliveTimeout: 75_000 }, listener);
  server.on('clientError', (_error, socket) => {
    if (socket.writable) socket.end('HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n');
    else socket.destroy();
  });
  await listening(server, port);
  // From here on an error concerns one connection that could not be accepted; its client sees that itself.
  server.on('error', () => undefined);
  return { port: portOf(server), close: () => closeServer(server) };
}

async function listening(server: Server, port: number): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  server.once('error', reject);
  server.listen(port, LOOPBACK, resolve);
  try {
    await promise;
  } catch (error) {
    throw new SimulatorError(
      'port-in-use',
      `Simulator tidak dapat memakai porta ${port} di ${LOOPBACK}.`,
      'Pilih porta lain, atau 0 supaya porta yang bebas dipilih sendiri.',
      { cause: error },
    );
  } finally {
    server.off('error', reject);
  }
}

async function closeServer(server: Server): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  server.close(() => resolve());
  server.closeAllConnections();
  await promise;
}

function portOf(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('server without a port');
  return address.port;
}
