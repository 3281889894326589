const { contextBridge, ipcRenderer } = require('electron');

globalThis.leaked = 'a global of the preload';

contextBridge.exposeInMainWorld('probe', {
  invoke: (channel, ...args) => ipcRenderer.invoke(channel, ...args),
  ask: (question, listener) => {
    ipcRenderer.once('answer', (_event, ...answer) => listener(...answer));
    ipcRenderer.send('ask', question);
  },
  double: (number) => number * 2,
  fail: () => {
    throw new TypeError('oops');
  },
  soon: async () => ({ map: new Map([[1, new Uint8Array([9])]]) }),
  giveBack: (value) => value,
  nested: { deep: { value: 1 } },
  exposeAgain: () => contextBridge.exposeInMainWorld('probe', {}),
  requireNode: () => require('node:fs'),
  sendSync: () => ipcRenderer.sendSync('anything'),
});
