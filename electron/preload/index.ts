import { contextBridge, ipcRenderer, webUtils } from 'electron/renderer';
import { apiEventNames, apiNames, callChannel, eventChannel } from '../apiNames.ts';

/** Hands the page one function per call, and nothing of Electron. */
const calls = Object.fromEntries(
  apiNames.map((name) => [name, (...args: unknown[]) => ipcRenderer.invoke(callChannel(name), ...args)]),
);

function on(name: string, listener: (value: unknown) => void): () => void {
  if (!apiEventNames.includes(name)) throw new TypeError(`unknown event ${name}`);
  const hear = (_event: unknown, value: unknown): void => listener(value);
  ipcRenderer.on(eventChannel(name), hear);
  return () => void ipcRenderer.off(eventChannel(name), hear);
}

contextBridge.exposeInMainWorld('kirimBios', {
  ...calls,
  on,
  pathOf: (file: File) => webUtils.getPathForFile(file),
});
