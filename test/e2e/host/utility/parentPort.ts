import { EventEmitter } from 'node:events';
import type { ParentPort } from 'electron';

/** What crosses between a utility process and its parent: one structured clone. */
export interface Parcel {
  readonly data: unknown;
}

/**
 * The double of `process.parentPort` over Node's channel between processes. Messages wait until somebody
 * listens; when the parent is gone, so is this process.
 */
export class ParentPortDouble extends EventEmitter implements ParentPort {
  readonly #waiting: Parcel[] = [];
  readonly #send: (parcel: Parcel) => void;

  constructor(child: NodeJS.Process) {
    super();
    if (child.send === undefined) throw new Error('electron-host: a utility process needs a parent');
    this.#send = child.send.bind(child);
    Reflect.deleteProperty(child, 'send'); // Electron has no such call.
    child.on('message', (parcel: Parcel) => {
      this.#waiting.push(parcel);
      this.#deliver();
    });
    child.once('disconnect', () => process.exit(0));
    this.on('newListener', (event) => {
      if (event === 'message') setImmediate(() => this.#deliver());
    });
  }

  postMessage(message: unknown): void {
    this.#send({ data: structuredClone(message) });
  }

  #deliver(): void {
    while (this.#waiting.length > 0 && this.listenerCount('message') > 0) {
      this.emit('message', { data: this.#waiting.shift()?.data, ports: [] });
    }
  }
}
