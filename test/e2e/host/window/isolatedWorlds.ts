import type { DevToolsSession } from '../chromium/devTools.ts';
import type { HostMessage, PageMessage } from './pageMessages.ts';
import type { PreloadScripts } from './preloadScripts.ts';

const WORLD = 'Electron Isolated Context';

/** The isolated worlds of a page's frames: preloads run there, and messages cross here. */
export class IsolatedWorlds {
  readonly #session: DevToolsSession;
  readonly #frameIds = new Map<number, string>();

  constructor(session: DevToolsSession, receive: (frameId: string, message: PageMessage) => void) {
    this.#session = session;
    session.on('Runtime.executionContextCreated', ({ context }) => {
      const frameId: unknown = Reflect.get(context.auxData ?? {}, 'frameId');
      if (context.name === WORLD && typeof frameId === 'string') this.#frameIds.set(context.id, frameId);
    });
    session.on('Runtime.executionContextDestroyed', ({ executionContextId }) => {
      this.#frameIds.delete(executionContextId);
    });
    session.on('Runtime.executionContextsCleared', () => this.#frameIds.clear());
    session.on('Runtime.bindingCalled', ({ executionContextId, payload }) => {
      const frameId = this.#frameIds.get(executionContextId);
      if (frameId !== undefined) receive(frameId, JSON.parse(payload));
    });
  }

  /** Has the scripts run in every document from now on. */
  async install({ pageWorld, isolatedWorld }: PreloadScripts): Promise<void> {
    await Promise.all([
      this.#session.send('Runtime.addBinding', { name: 'electronHostPost', executionContextName: WORLD }),
      this.#session.send('Page.addScriptToEvaluateOnNewDocument', { source: pageWorld }),
      this.#session.send('Page.addScriptToEvaluateOnNewDocument', {
        source: isolatedWorld,
        worldName: WORLD,
      }),
    ]);
  }

  /** Hands a message to a frame's isolated world; a frame that is gone hears nothing. */
  deliver(frameId: string, message: HostMessage): void {
    const contextId = [...this.#frameIds].find(([, id]) => id === frameId)?.[0];
    if (contextId === undefined) return;
    const expression = `globalThis.electronHostDeliver?.(${JSON.stringify(JSON.stringify(message))})`;
    this.#session.send('Runtime.evaluate', { expression, contextId }).catch(() => undefined);
  }
}
