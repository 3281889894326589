/** A function that may be called from the other world. */
export type Callable = (...args: unknown[]) => unknown;

type Detail = Readonly<Record<string, unknown>>;

interface Answer {
  readonly isOk: boolean;
  readonly value: unknown;
}

/** The number of the first function that a world registers: the other world's way in. */
export const FIRST_FUNCTION = 1;

/**
 * Carries calls between a page's own world and its isolated world. Both share the document, so each fires
 * synchronous events whose `detail` Chromium clones from world to world; functions and promises, which do not
 * clone, travel as marks. `token` is a secret that pages cannot guess.
 */
export class WorldBridge {
  readonly #token: string;
  readonly #side: string;
  readonly #other: string;
  readonly #document = document;
  readonly #functions = new Map<number, Callable>();
  readonly #functionIds = new WeakMap<Callable, number>();
  readonly #proxies = new Map<number, Callable>();
  readonly #promises = new Map<number, PromiseWithResolvers<unknown>>();
  #lastId = 0;
  #answer: Answer | undefined;

  constructor(side: 'page' | 'isolated', token: string) {
    this.#token = token;
    this.#side = side;
    this.#other = side === 'page' ? 'isolated' : 'page';
    this.#hear('call', ({ id, args }) => this.#fire('answer', { ...this.#answerTo(Number(id), args) }));
    this.#hear('answer', ({ isOk, value }) => {
      this.#answer = { isOk: isOk === true, value };
    });
    this.#hear('settled', ({ id, isOk, value }) => this.#settle(Number(id), isOk === true, value));
  }

  /** Makes a function callable from the other world; the same function keeps its number. */
  register(callable: Callable): number {
    const known = this.#functionIds.get(callable);
    if (known !== undefined) return known;
    const id = ++this.#lastId;
    this.#functionIds.set(callable, id);
    this.#functions.set(id, callable);
    return id;
  }

  /** Calls the function that the other world registered under that number; throws what it throws. */
  call(id: number, args: readonly unknown[]): unknown {
    this.#answer = undefined;
    this.#fire('call', { id, args: this.#pack(args) });
    const answer = this.#takeAnswer();
    if (answer === undefined) throw new Error('electron-host: the other world did not answer');
    if (!answer.isOk) throw answer.value;
    return this.#unpack(answer.value);
  }

  /** The other world has left its answer while the event was dispatched. */
  #takeAnswer(): Answer | undefined {
    const answer = this.#answer;
    this.#answer = undefined;
    return answer;
  }

  #answerTo(id: number, args: unknown): Answer {
    try {
      const callable = this.#functions.get(id);
      const given = this.#unpack(args, id === FIRST_FUNCTION);
      if (callable === undefined || !Array.isArray(given)) throw new Error('electron-host: unknown function');
      return { isOk: true, value: this.#pack(callable(...given)) };
    } catch (error) {
      return { isOk: false, value: cloneError(error) };
    }
  }

  #settle(id: number, isOk: boolean, value: unknown): void {
    const promise = this.#promises.get(id);
    this.#promises.delete(id);
    if (isOk) promise?.resolve(this.#unpack(value));
    else promise?.reject(value);
  }

  #fire(kind: string, detail: Detail): void {
    this.#document.dispatchEvent(new CustomEvent(`${this.#token}:${kind}:${this.#other}`, { detail }));
  }

  #hear(kind: string, listener: (detail: Detail) => void): void {
    const receive = (event: Event): void => {
      event.stopImmediatePropagation();
      if (event instanceof CustomEvent) listener(event.detail);
    };
    this.#document.addEventListener(`${this.#token}:${kind}:${this.#side}`, receive, true);
  }

  #pack(value: unknown, seen = new Map<object, unknown>()): unknown {
    if (isCallable(value)) return { [this.#token]: 'function', id: this.register(value) };
    if (typeof value === 'symbol') throw new Error('An object could not be cloned.');
    if (typeof value !== 'object' || value === null) return value;
    if (seen.has(value)) return seen.get(value);
    if (value instanceof Promise) return this.#packPromise(value);
    if (!Array.isArray(value) && !isPlainObject(value)) return structuredClone(value);
    const packed: object = Array.isArray(value) ? [] : {};
    seen.set(value, packed);
    for (const [key, member] of Object.entries(value)) Reflect.set(packed, key, this.#pack(member, seen));
    return packed;
  }

  #packPromise(promise: Promise<unknown>): Detail {
    const id = ++this.#lastId;
    promise.then(
      (value) => this.#fire('settled', { id, isOk: true, value: this.#pack(value) }),
      (error: unknown) => this.#fire('settled', { id, isOk: false, value: cloneError(error) }),
    );
    return { [this.#token]: 'promise', id };
  }

  #unpack(value: unknown, isFrozen = false, seen = new Set<object>()): unknown {
    if (typeof value !== 'object' || value === null || seen.has(value)) return value;
    const mark: unknown = Reflect.get(value, this.#token);
    const id = mark === undefined ? 0 : Number(Reflect.get(value, 'id'));
    if (mark === 'function') return this.#proxyOf(id);
    if (mark === 'promise') return this.#awaitPromise(id);
    seen.add(value);
    if (!Array.isArray(value) && !isPlainObject(value)) return value;
    for (const [key, member] of Object.entries(value)) {
      Reflect.set(value, key, this.#unpack(member, isFrozen, seen));
    }
    return isFrozen ? Object.freeze(value) : value;
  }

  #proxyOf(id: number): Callable {
    const proxy = this.#proxies.get(id) ?? ((...args: unknown[]) => this.call(id, args));
    this.#proxies.set(id, proxy);
    return proxy;
  }

  #awaitPromise(id: number): Promise<unknown> {
    const deferred = Promise.withResolvers<unknown>();
    this.#promises.set(id, deferred);
    return deferred.promise;
  }
}

function isCallable(value: unknown): value is Callable {
  return typeof value === 'function';
}

function isPlainObject(value: object): boolean {
  return Object.prototype.toString.call(value) === '[object Object]';
}

function cloneError(error: unknown): unknown {
  return structuredClone(error instanceof Error ? error : new Error(String(error)));
}
