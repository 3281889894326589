/** Loaded before the worker's bundle: gives it Electron's port to main over Node's own channel between processes. */
const listeners = [];
process.parentPort = {
  postMessage: (message) => process.send(message),
  on: (_event, listener) => listeners.push(listener),
};
process.on('message', (data) => {
  for (const listener of listeners) listener({ data });
});
