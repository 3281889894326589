import { readFileSync } from 'node:fs';
import { createServer, request, type RequestListener, type Server } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { connect, createServer as createTcpServer, type Server as TcpServer } from 'node:net';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { ProxyInUse } from '../../core/settings/resolveProxy.ts';

export const KEY = 'KUNCI-CONTOH-BUKAN-RAHASIA-00001';
export const SATKER = '000001';

const certificates = join(import.meta.dirname, '../fixtures/tls');

/** The text of a PEM file of the test certificates. */
export function certificate(name: string): string {
  return readFileSync(join(certificates, `${name}.pem`), 'utf8');
}

/** Serves until the test ends; gives the port on 127.0.0.1. */
export async function serve(server: TcpServer): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    if ('closeAllConnections' in server && typeof server.closeAllConnections === 'function') {
      server.closeAllConnections();
    }
    server.close();
  });
  return portOf(server);
}

/** A port on which nothing listens. */
export async function closedPort(): Promise<number> {
  const server = createTcpServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const port = portOf(server);
  await new Promise((resolve) => server.close(resolve));
  return port;
}

function portOf(server: TcpServer): number {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server does not listen');
  return address.port;
}

export function httpServer(listener: RequestListener): Server {
  return createServer(listener);
}

export function tlsServer(certificateName: string, listener: RequestListener): Server {
  return createTlsServer(
    { key: certificate('contoh-uji.key'), cert: certificate(certificateName) },
    listener,
  );
}

export interface BiosOptions {
  /** Epoch milliseconds for the Date header. */
  readonly now: number;
  readonly token?: string;
  /** In place of the answer to the question without a token. */
  readonly front?: {
    readonly status?: number;
    readonly headers?: Record<string, string>;
    readonly body: string;
  };
  /** In place of the answer to the token request. */
  readonly tokenBody?: unknown;
}

/** As much of BIOS as the doctor asks for. */
export function bios(options: BiosOptions): RequestListener {
  const { now, token = jwt({ kdsatker: SATKER }), front } = options;
  return (message, response) => {
    response.setHeader('date', new Date(now).toUTCString());
    const chunks: Buffer[] = [];
    message.on('data', (chunk: Buffer) => chunks.push(chunk));
    message.on('end', () => {
      if (message.url === '/api/token') {
        const fields = new URLSearchParams(Buffer.concat(chunks).toString());
        response.end(JSON.stringify(options.tokenBody ?? tokenAnswer(fields, token)));
        return;
      }
      response.writeHead(front?.status ?? 200, front?.headers ?? {});
      response.end(
        front?.body ?? JSON.stringify({ status: 'MSG20001', message: 'Data ditemukan', data: [] }),
      );
    });
  };
}

function tokenAnswer(fields: URLSearchParams, token: string): unknown {
  if (fields.get('satker') !== SATKER) {
    return { status: 'MSG40101', message: 'Otentikasi gagal, kode satker salah' };
  }
  if (fields.get('key') !== KEY) return { status: 'MSG40102', message: 'Otentikasi gagal, key salah' };
  return { status: 'MSG20004', message: 'Request token berhasil', token };
}

/** A token with these claims and a worthless signature. */
export function jwt(claims: Readonly<Record<string, unknown>>): string {
  return `${base64url({ alg: 'HS256', typ: 'JWT' })}.${base64url(claims)}.dGFuZGEtdGFuZ2Fu`;
}

function base64url(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}

export interface TestProxy {
  readonly inUse: ProxyInUse;
  /** What the proxy was asked to reach, e.g. `localhost:443` or `http://…`. */
  readonly asked: string[];
}

/** A proxy that tunnels and forwards; `status` makes it refuse, a login makes it ask for one. */
export async function startProxy(options: { login?: string; status?: number } = {}): Promise<TestProxy> {
  const asked: string[] = [];
  const refusal = (authorization: string | undefined): number | null => {
    const expected = `Basic ${Buffer.from(options.login ?? '').toString('base64')}`;
    if (options.login !== undefined && authorization !== expected) return 407;
    return options.status ?? null;
  };
  const server = createServer((message, response) => {
    asked.push(message.url ?? '');
    const status = refusal(message.headers['proxy-authorization']);
    if (status !== null) {
      response.writeHead(status).end('<html><title>Proksi</title></html>');
      return;
    }
    const forwarded = request(
      message.url ?? '',
      { method: message.method, headers: message.headers },
      (answer) => {
        response.writeHead(answer.statusCode ?? 0, answer.headers);
        answer.pipe(response);
      },
    );
    message.pipe(forwarded);
  });
  server.on('connect', (message, client, head) => {
    asked.push(message.url ?? '');
    const status = refusal(message.headers['proxy-authorization']);
    if (status !== null) {
      client.end(`HTTP/1.1 ${status} Ditolak\r\n\r\n`);
      return;
    }
    const upstream = connect(Number(message.url?.split(':').at(-1)), '127.0.0.1', () => {
      client.write('HTTP/1.1 200 Terhubung\r\n\r\n');
      upstream.write(head);
      upstream.pipe(client).pipe(upstream);
    });
    upstream.on('error', () => client.destroy());
    client.on('error', () => upstream.destroy());
  });
  const port = await serve(server);
  const [user = null, password = null] = options.login?.split(':') ?? [];
  return { asked, inUse: { url: `http://127.0.0.1:${port}`, from: 'settings', user, password } };
}
