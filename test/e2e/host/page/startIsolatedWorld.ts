import { createCodec } from '../codec.ts';
import type { PageMessage, PreloadSettings } from '../window/pageMessages.ts';
import { IpcRendererDouble } from './ipcRenderer.ts';
import { webUtils } from './webUtils.ts';
import { FIRST_FUNCTION, WorldBridge } from './worldBridge.ts';

/** A preload script as a function of what a sandboxed preload finds in its scope. */
export type Preload = (
  require: (name: string) => unknown,
  module: { exports: object },
  exports: object,
  process: object,
) => void;

/** The names under which the host reaches this world: a binding to write to, and a function to be called by. */
declare global {
  var electronHostPost: ((text: string) => void) | undefined;
  var electronHostDeliver: ((text: string) => void) | undefined;
}

/** Runs in a page's isolated world before any of its scripts: `ipcRenderer`, `contextBridge`, the preload. */
export function startIsolatedWorld(token: string, settings: PreloadSettings, preload: Preload): void {
  const isMainFrame = window === window.top;
  const post = globalThis.electronHostPost;
  if (post === undefined || !(isMainFrame || settings.runsInSubframes)) return;
  Reflect.deleteProperty(globalThis, 'electronHostPost');
  const tellHost = (message: PageMessage): void => post(JSON.stringify(message));
  const ipcRenderer = new IpcRendererDouble({ codec: createCodec(), post: tellHost });
  globalThis.electronHostDeliver = (text) => ipcRenderer.receive(JSON.parse(text));
  const bridge = new WorldBridge('isolated', token);
  bridge.register((kind, details) => post(JSON.stringify(Object.assign({ kind }, details))));
  if (isMainFrame) followTitle((title) => tellHost({ kind: 'title', title }));
  const electron = {
    ipcRenderer: strict('ipcRenderer', ipcRenderer),
    webUtils: strict('webUtils', webUtils),
    contextBridge: strict('contextBridge', {
      exposeInMainWorld: (key: string, api: unknown) => {
        bridge.call(FIRST_FUNCTION, [key, api]);
      },
    }),
  };
  runPreload(
    preload,
    strict('the renderer’s electron', electron),
    { ...settings.process, isMainFrame },
    (error) => {
      console.error(`Unable to load preload script: ${settings.preloadPath}`, error);
      tellHost({
        kind: 'preload-error',
        message: error instanceof Error ? (error.stack ?? error.message) : String(error),
      });
    },
  );
}

/** Tells every title that the document has had. */
function followTitle(tell: (title: string) => void): void {
  const told = { title: '' };
  const look = (): void => {
    if (document.title !== told.title) tell((told.title = document.title));
  };
  document.addEventListener('DOMContentLoaded', () => {
    new MutationObserver(look).observe(document.head, {
      childList: true,
      subtree: true,
      characterData: true,
    });
    look();
  });
}

function runPreload(
  preload: Preload,
  electron: object,
  process: object,
  fail: (error: unknown) => void,
): void {
  const module = { exports: {} };
  const require = (name: string): unknown => {
    if (/^electron(\/(renderer|common))?$/.test(name)) return electron;
    throw new Error(`module not found: ${name}`);
  };
  try {
    preload(require, module, module.exports, process);
  } catch (error) {
    fail(error);
  }
}

/** A double whose unknown members throw by name. */
function strict<Double extends object>(name: string, double: Double): Double {
  return new Proxy(double, {
    get(target, key) {
      if (!(key in target) && typeof key === 'string' && key !== 'then') {
        throw new Error(`electron-host: ${name}.${key} is not implemented`);
      }
      const member: unknown = Reflect.get(target, key);
      return typeof member === 'function' ? member.bind(target) : member;
    },
  });
}
