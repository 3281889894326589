import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { DateRange } from '../../core/mapping/shape/grouping.ts';
import type { GatewayAnswer, GatewayOrder, GatewayStart } from './gateway.ts';

/** The gateway as its operator has it: it can be told to send, and its process can be killed. */
export interface GatewayProcess {
  /** Starts a process where none runs. Gives null when it was killed before it was done. */
  ring(now: number, range?: DateRange): Promise<GatewayAnswer | null>;
  kill(): void;
  stop(): Promise<void>;
}

export function createGatewayProcess(start: GatewayStart): GatewayProcess {
  let child: ChildProcess | null = null;
  const ensure = (): ChildProcess => {
    if (child !== null) return child;
    const started = fork(join(import.meta.dirname, 'gateway.ts'), { execArgv: ['--expose-gc'] });
    started.once('exit', () => {
      if (child === started) child = null;
    });
    send(started, { kind: 'start', start });
    child = started;
    return started;
  };
  return {
    async ring(now, range) {
      const ringing = ensure();
      const done = new AbortController();
      const options = { signal: done.signal };
      const ended = once(ringing, 'exit', options).then(([code, signal]) => {
        if (signal === 'SIGKILL') return null;
        throw new Error(`The gateway ended with ${String(code ?? signal)}`);
      });
      const answered: Promise<GatewayAnswer> = once(ringing, 'message', options).then(([answer]) => answer);
      send(ringing, { kind: 'ring', now, range: range ?? null });
      try {
        return await Promise.race([answered, ended]);
      } finally {
        ended.catch(() => undefined);
        answered.catch(() => undefined);
        done.abort();
      }
    },
    kill: () => void child?.kill('SIGKILL'),
    async stop() {
      if (child === null) return;
      const stopping = once(child, 'exit');
      child.disconnect();
      await stopping;
    },
  };
}

function send(child: ChildProcess, order: GatewayOrder): void {
  child.send(order);
}
