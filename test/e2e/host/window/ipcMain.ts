import { EventEmitter } from 'node:events';
import type { IpcMain } from 'electron';

type Handler = Parameters<IpcMain['handle']>[1];
type IpcMainCalls = Pick<IpcMain, 'handle' | 'handleOnce' | 'removeHandler'>;

/** The double of `ipcMain`, and of one window's own `ipc`. */
export class IpcMainDouble extends EventEmitter implements IpcMainCalls {
  /** Not Electron's: what `invoke` reaches. */
  readonly handlers = new Map<string, Handler>();

  handle(channel: string, handler: Handler): void {
    if (this.handlers.has(channel)) {
      throw new Error(`Attempted to register a second handler for '${channel}'`);
    }
    this.handlers.set(channel, handler);
  }

  handleOnce(channel: string, handler: Handler): void {
    this.handle(channel, (event, ...args) => {
      this.removeHandler(channel);
      return handler(event, ...args);
    });
  }

  removeHandler(channel: string): void {
    this.handlers.delete(channel);
  }
}
