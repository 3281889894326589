import { systemClock } from '../../core/systemClock.ts';
import { createWorker } from './createWorker.ts';
import type { Port } from './peer.ts';

/** The worker's process: the engine behind Electron's port to main. */
const port: Port = {
  post: (message) => process.parentPort.postMessage(message),
  listen: (listener) => void process.parentPort.on('message', ({ data }) => listener(data)),
};

// Electron only warns of a rejection that nobody handles; a worker in an unknown state must be replaced.
process.on('unhandledRejection', (error) => {
  throw error;
});

createWorker({ port, clock: systemClock, random: Math.random, systemFetch: await electronFetch() });

/** Electron's own fetch where this is its utility process; it knows the system's proxy and certificates. */
async function electronFetch(): Promise<typeof globalThis.fetch | null> {
  if (process.type !== 'utility') return null;
  const { net } = await import('electron/utility');
  return (input, init) => net.fetch(input instanceof URL ? input.href : input, init);
}
