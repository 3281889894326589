import { EventEmitter } from 'node:events';
import { request as requestHttp, type ClientRequest as NodeRequest, type IncomingMessage } from 'node:http';
import { request as requestHttps } from 'node:https';
import type { ClientRequest, ClientRequestConstructorOptions } from 'electron';
import { strict } from '../notImplemented.ts';
import { toNetError } from './netErrors.ts';

type RequestCalls = Pick<ClientRequest, 'setHeader' | 'getHeader' | 'removeHeader' | 'write' | 'abort'>;

/** The double of what `net.request` gives: Node's request with Chromium's errors, redirects told as an event. */
export class NetRequestDouble extends EventEmitter implements RequestCalls {
  private readonly request: NodeRequest;

  constructor(given: ClientRequestConstructorOptions | string) {
    super();
    const options = typeof given === 'string' ? { url: given } : given;
    const url = addressOf(options);
    const start = url.protocol === 'https:' ? requestHttps : requestHttp;
    this.request = start(url, { method: options.method ?? 'GET', headers: { ...options.headers } });
    const self = strict('ClientRequest', this);
    this.request.on('response', (response) => self.receive(response, options, url));
    this.request.on('error', (error) => self.emit('error', toNetError(error)));
    this.request.on('close', () => self.emit('close'));
    return self;
  }

  setHeader(name: string, value: string): void {
    this.request.setHeader(name, value);
  }

  getHeader(name: string): string {
    return String(this.request.getHeader(name));
  }

  removeHeader(name: string): void {
    this.request.removeHeader(name);
  }

  write(chunk: string | Buffer): void {
    this.request.write(chunk);
  }

  end(chunk: string | Buffer = ''): this {
    this.request.end(chunk);
    return this;
  }

  abort(): void {
    this.request.destroy();
    this.emit('abort');
  }

  /** Only redirects that the caller follows by a request of its own can be played. */
  private receive(response: IncomingMessage, { redirect }: ClientRequestConstructorOptions, url: URL): void {
    const { statusCode = 0, headers } = response;
    const isRedirect = statusCode >= 300 && statusCode < 400 && headers.location !== undefined;
    if (!isRedirect) this.emit('response', response);
    else if (redirect === 'manual') {
      this.emit('redirect', statusCode, 'GET', new URL(headers.location ?? '', url).href, headers);
    } else this.emit('error', new Error('electron-host: net.request follows no redirects by itself'));
  }
}

function addressOf({ url, protocol, hostname, host, port, path }: ClientRequestConstructorOptions): URL {
  if (url !== undefined) return new URL(url);
  const authority =
    hostname === undefined ? (host ?? '') : `${hostname}${port === undefined ? '' : `:${port}`}`;
  return new URL(`${protocol ?? 'http:'}//${authority}${path ?? '/'}`);
}
