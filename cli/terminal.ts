import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import type { Terminal } from './command.ts';

/** The process' own terminal; Ctrl+C aborts its signal once, a second one ends the process. */
export function openTerminal(process: NodeJS.Process): Terminal {
  const abort = new AbortController();
  process.once('SIGINT', () => abort.abort());
  process.once('SIGTERM', () => abort.abort());
  // A reader that went away (`| head`) ends the output, not the work.
  process.stdout.on('error', () => undefined);
  const showsProgress = process.stderr.isTTY;
  const clear = showsProgress ? '\r\u001B[2K' : '';
  return {
    print(text) {
      if (clear !== '') process.stderr.write(clear);
      process.stdout.write(`${text}\n`);
    },
    complain(text) {
      process.stderr.write(`${clear}${text}\n`);
    },
    progress(text) {
      if (showsProgress) process.stderr.write(`${clear}${text}`);
    },
    async askSecret(question) {
      if (!process.stdin.isTTY) return null;
      const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
      // From here on the terminal does not echo, so only now may somebody begin to type.
      const reader = createInterface({ input: process.stdin, output: silent, terminal: true });
      process.stderr.write(`${clear}${question}`);
      try {
        return (await reader.question('', { signal: abort.signal })).trim();
      } finally {
        reader.close();
        process.stderr.write('\n');
      }
    },
    async confirm(question) {
      if (!process.stdin.isTTY) return null;
      const reader = createInterface({ input: process.stdin, output: process.stderr });
      try {
        const answer = await reader.question(`${clear}${question}`, { signal: abort.signal });
        return /^(y|ya)$/i.test(answer.trim());
      } finally {
        reader.close();
      }
    },
    environment: process.env,
    signal: abort.signal,
  };
}
