import type { EventEmitter } from 'node:events';
import type { OwnSchemes } from '../net/ownSchemes.ts';
import type { PageTarget } from './pageTarget.ts';

/** Loads addresses into a page and waits until they are there. */
export class Navigation {
  readonly #target: PageTarget;
  readonly #schemes: OwnSchemes;
  readonly #contents: EventEmitter;
  #loadedLoaderId = '';
  #waiting: { readonly loaderId: string; resolve(): void; reject(error: Error): void } | undefined;

  constructor(target: PageTarget, schemes: OwnSchemes, contents: EventEmitter) {
    this.#target = target;
    this.#schemes = schemes;
    this.#contents = contents;
    target.session.on('Page.lifecycleEvent', ({ frameId, loaderId, name }) => {
      if (frameId === target.mainFrameId && name === 'load') this.#loaded(loaderId);
    });
    target.session.on('Page.frameNavigated', ({ frame }) => {
      if (frame.id === target.mainFrameId) this.#replaced(frame.loaderId);
    });
  }

  /** Resolves when the document has loaded; rejects as `loadURL` does when it cannot. */
  async load(url: string): Promise<void> {
    const { errorText, loaderId } = await this.#target.session.send('Page.navigate', {
      url: this.#schemes.toChromium(url),
    });
    if (errorText !== undefined && errorText !== '') this.#fail(errorText, url);
    if (loaderId === undefined || loaderId === this.#loadedLoaderId) return;
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    this.#waiting = { loaderId, resolve, reject };
    await promise;
  }

  #fail(errorText: string, url: string): never {
    const code = errorText.replace('net::', '');
    this.#contents.emit('did-fail-load', {}, -2, code, url, true);
    throw Object.assign(new Error(`${code} (-2) loading '${url}'`), { code, errno: -2, url });
  }

  #loaded(loaderId: string): void {
    this.#loadedLoaderId = loaderId;
    if (this.#waiting?.loaderId !== loaderId) return;
    this.#waiting.resolve();
    this.#waiting = undefined;
  }

  /** Another document took the place of the one that is waited for. */
  #replaced(loaderId: string): void {
    if (this.#waiting === undefined || this.#waiting.loaderId === loaderId) return;
    this.#waiting.reject(new Error('ERR_ABORTED (-3)'));
    this.#waiting = undefined;
  }
}
