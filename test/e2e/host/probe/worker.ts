/** A utility process that answers what it is asked; see the specs. */
import { net } from 'electron/utility';

type Question =
  | { readonly ask: 'echo'; readonly value: unknown }
  | { readonly ask: 'about' }
  | { readonly ask: 'fetch'; readonly url: string }
  | { readonly ask: 'exit'; readonly code: number };

process.parentPort.postMessage('started');

// Messages that came before somebody listens wait.
setTimeout(() => {
  process.parentPort.on('message', ({ data, ports }: { data: Question; ports: unknown[] }) => {
    void answer(data, ports.length);
  });
}, 20);

async function answer(question: Question, ports: number): Promise<void> {
  const { parentPort } = process;
  switch (question.ask) {
    case 'echo':
      parentPort.postMessage(question.value);
      break;
    case 'about':
      parentPort.postMessage({ type: process.type, args: process.argv.slice(2), ports, cwd: process.cwd() });
      break;
    case 'fetch':
      parentPort.postMessage(await net.fetch(question.url).then((r) => r.text(), String));
      break;
    case 'exit':
      process.exit(question.code);
  }
}
