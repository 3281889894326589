import type { Codec } from '../codec.ts';
import type { HostMessage, PageMessage } from '../window/pageMessages.ts';

/** How the isolated world's `ipcRenderer` reaches the host. */
export interface IpcRendererParts {
  readonly codec: Codec;
  readonly post: (message: PageMessage) => void;
}

type Listener = (event: object, ...args: unknown[]) => void;

interface Subscription {
  readonly listener: Listener;
  readonly isOnce: boolean;
}

/** The double of `ipcRenderer`: calls that wait for the host's answer, and listeners of what the host sends. */
export class IpcRendererDouble {
  readonly #parts: IpcRendererParts;
  readonly #waiting = new Map<number, PromiseWithResolvers<unknown>>();
  readonly #subscriptions = new Map<string, Subscription[]>();
  #lastId = 0;

  constructor(parts: IpcRendererParts) {
    this.#parts = parts;
  }

  send(channel: string, ...args: unknown[]): void {
    this.#parts.post({ kind: 'send', channel, args: this.#write(args) });
  }

  async invoke(channel: string, ...args: unknown[]): Promise<unknown> {
    const id = ++this.#lastId;
    const answer = Promise.withResolvers<unknown>();
    this.#parts.post({ kind: 'invoke', id, channel, args: this.#write(args) });
    this.#waiting.set(id, answer);
    return answer.promise;
  }

  on(channel: string, listener: Listener): this {
    return this.#subscribe(channel, { listener, isOnce: false });
  }

  once(channel: string, listener: Listener): this {
    return this.#subscribe(channel, { listener, isOnce: true });
  }

  off(channel: string, listener: Listener): this {
    return this.#keep(channel, (subscription) => subscription.listener !== listener);
  }

  addListener(channel: string, listener: Listener): this {
    return this.on(channel, listener);
  }

  removeListener(channel: string, listener: Listener): this {
    return this.off(channel, listener);
  }

  removeAllListeners(channel: string): this {
    return this.#keep(channel, () => false);
  }

  listenerCount(channel: string): number {
    return this.#subscriptions.get(channel)?.length ?? 0;
  }

  /** What the host has sent to this world. */
  receive(message: HostMessage): void {
    if (message.kind === 'event') this.#emit(message.channel, message.args);
    else this.#answer(message);
  }

  #answer(message: Exclude<HostMessage, { kind: 'event' }>): void {
    const waiting = this.#waiting.get(message.id);
    this.#waiting.delete(message.id);
    if (message.kind === 'reply') waiting?.resolve(this.#parts.codec.decode(message.value));
    else waiting?.reject(new Error(message.message));
  }

  #emit(channel: string, text: string): void {
    const subscriptions = this.#subscriptions.get(channel) ?? [];
    this.#keep(channel, (subscription) => !subscription.isOnce);
    const args = this.#parts.codec.decode(text);
    if (!Array.isArray(args)) return;
    for (const { listener } of subscriptions) listener({ sender: this, ports: [] }, ...args);
  }

  #subscribe(channel: string, subscription: Subscription): this {
    this.#subscriptions.set(channel, [...(this.#subscriptions.get(channel) ?? []), subscription]);
    return this;
  }

  #keep(channel: string, isKept: (subscription: Subscription) => boolean): this {
    this.#subscriptions.set(channel, (this.#subscriptions.get(channel) ?? []).filter(isKept));
    return this;
  }

  #write(args: readonly unknown[]): string {
    return this.#parts.codec.encode(cloneArguments(args));
  }
}

function cloneArguments(args: readonly unknown[]): unknown {
  try {
    return structuredClone(args);
  } catch {
    throw new Error('An object could not be cloned.');
  }
}
