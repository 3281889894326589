import type { IpcMainInvokeEvent } from 'electron';
import { createCodec } from '../codec.ts';
import type { FrameDouble } from './frameTree.ts';
import type { IpcMainDouble } from './ipcMain.ts';
import type { HostMessage, PageMessage } from './pageMessages.ts';

type Call = Extract<PageMessage, { readonly kind: 'send' | 'invoke' }>;

/** One call of a page and the way back to its frame. */
export interface IncomingCall {
  readonly call: Call;
  readonly sender: object;
  readonly senderFrame: FrameDouble;
  /** The window's own `ipc`, then the application's. */
  readonly receivers: readonly IpcMainDouble[];
  readonly reply: (message: HostMessage) => void;
}

const codec = createCodec();

/** Hands a page's call to whoever listens; `invoke` is answered even when nobody does. */
export async function routeCall(incoming: IncomingCall): Promise<void> {
  const { call, receivers } = incoming;
  const args = readArguments(call.args);
  const event = createIpcEvent(incoming);
  if (call.kind === 'send') {
    for (const receiver of receivers) receiver.emit(call.channel, event, ...args);
    return;
  }
  const handler = receivers.find(({ handlers }) => handlers.has(call.channel))?.handlers.get(call.channel);
  try {
    if (handler === undefined) throw new Error(`No handler registered for '${call.channel}'`);
    const value: unknown = await handler(event, ...args);
    incoming.reply({ kind: 'reply', id: call.id, value: writeClone(value) });
  } catch (error) {
    const message = `Error invoking remote method '${call.channel}': ${String(error)}`;
    incoming.reply({ kind: 'failure', id: call.id, message });
  }
}

/** Writes a value as a message to a page carries it. Throws for what cannot be cloned. */
export function writeClone(value: unknown): string {
  try {
    return codec.encode(structuredClone(value));
  } catch {
    throw new Error('An object could not be cloned.');
  }
}

function readArguments(text: string): unknown[] {
  const args = codec.decode(text);
  return Array.isArray(args) ? args : [];
}

function createIpcEvent({ sender, senderFrame, reply }: IncomingCall): IpcMainInvokeEvent {
  const event = {
    type: 'frame',
    sender,
    senderFrame: senderFrame.detached ? null : senderFrame,
    frameId: senderFrame.routingId,
    processId: senderFrame.processId,
    ports: [],
    defaultPrevented: false,
    preventDefault: () => undefined,
    reply: (channel: string, ...args: unknown[]) => reply({ kind: 'event', channel, args: writeClone(args) }),
  };
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- The doubles lack what no handler uses.
  return event as unknown as IpcMainInvokeEvent;
}
