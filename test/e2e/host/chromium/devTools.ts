import { EventEmitter } from 'node:events';
import type { Readable, Writable } from 'node:stream';
import type { CDPSession } from '@playwright/test';

/** One session of the DevTools protocol, typed by Playwright's description of it. */
export type DevToolsSession = Pick<CDPSession, 'send' | 'on' | 'off'>;

/** A connection over Chromium's debugging pipe: one JSON text after the other, each ended by a zero. */
export interface DevTools {
  /** The session of that id; without an id, the browser's own. */
  session(id?: string): DevToolsSession;
}

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: { readonly message: string };
  readonly sessionId?: string;
}

interface Waiting {
  readonly method: string;
  resolve(result: unknown): void;
  reject(error: Error): void;
}

/** Speaks the DevTools protocol; when the pipe closes, all that waits is rejected. */
export function connectDevTools(fromChromium: Readable, toChromium: Writable): DevTools {
  const waiting = new Map<number, Waiting>();
  const events = new EventEmitter().setMaxListeners(0);
  const settle = (message: Message): void => {
    const call = message.id === undefined ? undefined : waiting.get(message.id);
    if (message.id === undefined) events.emit(eventName(message.method, message.sessionId), message.params);
    else waiting.delete(message.id);
    if (message.error !== undefined) call?.reject(new Error(`${call.method}: ${message.error.message}`));
    else call?.resolve(message.result);
  };
  readMessages(fromChromium, settle);
  fromChromium.once('close', () => {
    for (const call of waiting.values()) call.reject(new Error(`${call.method}: Chromium is gone`));
    waiting.clear();
  });
  toChromium.on('error', () => undefined); // The close of the other side says the same.
  const numbers = { last: 0 };
  const request = (sessionId: string | undefined, method: string, params: object = {}): Promise<unknown> => {
    const { promise, resolve, reject } = Promise.withResolvers<unknown>();
    const id = ++numbers.last;
    waiting.set(id, { method, resolve, reject });
    toChromium.write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
    return promise;
  };
  return { session: (id) => createSession(id, events, request) };
}

function eventName(method = '', sessionId = ''): string {
  return `${sessionId}/${method}`;
}

function createSession(
  id: string | undefined,
  events: EventEmitter,
  request: (sessionId: string | undefined, method: string, params?: object) => Promise<unknown>,
): DevToolsSession {
  const session = {
    send: (method: string, params?: object) => request(id, method, params),
    on(event: string, listener: (payload: unknown) => void) {
      events.on(eventName(event, id), listener);
      return session;
    },
    off(event: string, listener: (payload: unknown) => void) {
      events.off(eventName(event, id), listener);
      return session;
    },
  };
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- Chromium keeps the protocol's types.
  return session as unknown as DevToolsSession;
}

function readMessages(stream: Readable, receive: (message: Message) => void): void {
  const state = { rest: '' };
  stream.setEncoding('utf8');
  stream.on('data', (chunk: string) => {
    const texts = (state.rest + chunk).split('\0');
    state.rest = texts.pop() ?? '';
    for (const text of texts) receive(JSON.parse(text));
  });
}
