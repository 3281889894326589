import type { EventEmitter } from 'node:events';
import { cancellableEvent } from '../cancellableEvent.ts';
import type { WindowRegistry } from '../window/windowRegistry.ts';

const QUITTING_TAKES_MS = 10;

type State = 'starting' | 'ready' | 'quitting' | 'ended';

/** The application from its start to its end, as `app` tells it in events. */
export class Lifecycle {
  readonly #events: EventEmitter;
  readonly #windows: WindowRegistry;
  readonly #ready = Promise.withResolvers<void>();
  #state: State = 'starting';

  constructor(events: EventEmitter, windows: WindowRegistry) {
    this.#events = events;
    this.#windows = windows;
  }

  get isReady(): boolean {
    return this.#state !== 'starting';
  }

  get isEnding(): boolean {
    return this.#state === 'quitting' || this.#state === 'ended';
  }

  whenReady(): Promise<void> {
    return this.#ready.promise;
  }

  becomeReady(): void {
    this.#state = 'ready';
    this.#ready.resolve();
    this.#events.emit('will-finish-launching');
    this.#events.emit('ready', cancellableEvent({}), {});
  }

  /** Asks listeners and windows first; any of them may prevent it. What the caller does next still runs. */
  quit(): void {
    if (this.isEnding) return;
    const event = cancellableEvent({});
    this.#events.emit('before-quit', event);
    if (event.defaultPrevented) return;
    const before = this.#state;
    this.#state = 'quitting';
    if (this.#windows.all().every((window) => window.tryClose())) this.#quitSoon(before);
    else this.#state = before;
  }

  /** Ends the process without asking anybody. */
  exit(code = 0): void {
    if (this.#state === 'ended') return;
    this.#state = 'ended';
    this.#events.emit('quit', cancellableEvent({}), code);
    process.exit(code);
  }

  /** Called when a window is gone: without a listener of `window-all-closed` the last one ends the app. */
  windowClosed(): void {
    if (this.isEnding || this.#windows.all().length > 0) return;
    if (!this.#events.emit('window-all-closed')) this.quit();
  }

  /** The process outlives the call a little: whoever made it over a connection still gets its answer. */
  #quitSoon(before: State): void {
    setTimeout(() => this.#finishQuit(before), QUITTING_TAKES_MS);
  }

  #finishQuit(before: State): void {
    const event = cancellableEvent({});
    this.#events.emit('will-quit', event);
    if (event.defaultPrevented) this.#state = before;
    else this.exit(0);
  }
}
