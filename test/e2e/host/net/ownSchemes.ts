import type { Protocol } from 'electron';

type Handler = Parameters<Protocol['handle']>[1];

const HOST_SUFFIX = '.electron-host.localhost';
const OWN_ADDRESS = /^https:\/\/([^/?#]*)\.([a-z][a-z0-9+-]*)\.electron-host\.localhost(.*)$/;

/**
 * An app's own schemes. Chromium lets nobody answer for a scheme that it does not know, so `app://ui/x` is
 * shown as `https://ui.app.electron-host.localhost/x` and named `app://ui/x` to the app.
 */
export class OwnSchemes {
  readonly #handlers = new Map<string, Handler>();

  handle(scheme: string, handler: Handler): void {
    if (this.isHandled(scheme)) throw new Error(`Failed to register protocol: ${scheme}`);
    this.#handlers.set(scheme, handler);
  }

  unhandle(scheme: string): void {
    this.#handlers.delete(scheme);
  }

  isHandled(scheme: string): boolean {
    return this.#handlers.has(scheme);
  }

  /** The address that Chromium is given for one of the app. */
  toChromium(url: string): string {
    const [, scheme = '', host = '', rest = ''] = /^([a-z][a-z0-9+.-]*):\/\/([^/?#]*)(.*)$/i.exec(url) ?? [];
    return this.isHandled(scheme)
      ? `https://${host}.${scheme}${HOST_SUFFIX}${rest === '' ? '/' : rest}`
      : url;
  }

  /** The app's name for an address (or origin) of Chromium. */
  fromChromium(url: string): string {
    const [, host, scheme, rest = ''] = OWN_ADDRESS.exec(url) ?? [];
    return host === undefined || scheme === undefined ? url : `${scheme}://${host}${rest}`;
  }

  /** What the app's handler answers; undefined when the scheme has none. */
  answer(request: Request): Promise<Response> | undefined {
    const handler = this.#handlers.get(request.url.split(':')[0] ?? '');
    return handler === undefined ? undefined : Promise.resolve(handler(request));
  }
}
