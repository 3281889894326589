import { z } from 'zod';

/** A way to the other process: what is posted there arrives as a structured clone. */
export interface Port {
  post(message: unknown): void;
  listen(listener: (message: unknown) => void): void;
}

/** Calls by name; each is a plain async function that answers with a value that can be cloned. */
export type Calls = { readonly [name: string]: (...args: never[]) => Promise<unknown> };

/** Calls of the other side. A call rejects with `PeerGone` when its answer can no longer come. */
export interface Peer<Remote extends object> {
  call<Name extends keyof Remote & string>(
    name: Name,
    ...args: ArgumentsOf<Remote[Name]>
  ): Promise<AnswerOf<Remote[Name]>>;
  /** Every call under way rejects, as does every later one. */
  leave(): void;
}

export type ArgumentsOf<Call> = Call extends (...args: infer Args) => unknown ? Args : never;
export type AnswerOf<Call> = Call extends (...args: never[]) => Promise<infer Answer> ? Answer : never;

/** The other process has ended, or this one has left. */
export class PeerGone extends Error {
  override readonly name = 'PeerGone';
}

const messageSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('call'), id: z.number(), name: z.string(), args: z.array(z.unknown()) }),
  z.object({ type: z.literal('answer'), id: z.number(), value: z.unknown() }),
  z.object({ type: z.literal('failure'), id: z.number(), message: z.string() }),
]);

interface Waiting {
  readonly resolve: (value: never) => void;
  readonly reject: (error: Error) => void;
}

/**
 * Answers the other side's calls with `own` and makes calls to it. Messages that are none of ours are left alone.
 */
export function createPeer<Remote extends object>(port: Port, own: Calls): Peer<Remote> {
  const waiting = new Map<number, Waiting>();
  const state = { nextId: 1, hasLeft: false };
  const settle = (id: number, how: (caller: Waiting) => void): void => {
    const caller = waiting.get(id);
    waiting.delete(id);
    if (caller !== undefined) how(caller);
  };
  port.listen((raw) => {
    const parsed = messageSchema.safeParse(raw);
    if (!parsed.success || state.hasLeft) return;
    const message = parsed.data;
    if (message.type === 'call') void answer(port, own, message);
    else if (message.type === 'answer')
      settle(message.id, ({ resolve }) => resolve(asPromised(message.value)));
    else settle(message.id, ({ reject }) => reject(new Error(message.message)));
  });
  return {
    call: (name, ...args) => {
      if (state.hasLeft) return Promise.reject(new PeerGone());
      const id = state.nextId++;
      const { promise, resolve, reject } = Promise.withResolvers<never>();
      waiting.set(id, { resolve, reject });
      port.post({ type: 'call', id, name, args });
      return promise;
    },
    leave() {
      state.hasLeft = true;
      for (const { reject } of waiting.values()) reject(new PeerGone());
      waiting.clear();
    },
  };
}

async function answer(
  port: Port,
  own: Calls,
  { id, name, args }: { readonly id: number; readonly name: string; readonly args: readonly unknown[] },
): Promise<void> {
  try {
    const call = Object.hasOwn(own, name) ? own[name] : undefined;
    if (call === undefined) throw new TypeError(`unknown call ${name}`);
    port.post({ type: 'answer', id, value: await promised(call, args) });
  } catch (error) {
    port.post({ type: 'failure', id, message: error instanceof Error ? error.message : String(error) });
  }
}

/** The types of both sides' calls are checked where they are written; between them is only a message. */
export function asPromised(value: unknown): never {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- One version of the program is at both ends.
  return value as never;
}

function promised(call: Calls[string], args: readonly unknown[]): Promise<unknown> {
  return Reflect.apply(call, undefined, args);
}
