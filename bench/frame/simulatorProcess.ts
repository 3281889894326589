import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

export interface SimulatorProcess {
  /** What a client takes for BIOS' address. */
  readonly baseUrl: string;
  stop(): Promise<void>;
}

/** A simulator in a process of its own, so that it does not share the processor's time with what is measured. */
export async function startSimulatorProcess(latencyMs = 0): Promise<SimulatorProcess> {
  const faults = latencyMs === 0 ? [] : ['--faults', JSON.stringify([{ kind: 'latency', latencyMs }])];
  const main = join(import.meta.dirname, '../../cli/main.ts');
  const child = spawn(
    process.execPath,
    [main, 'simulator', '--port', '0', '--journal-limit', '1', ...faults],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  for await (const line of createInterface(child.stdout)) {
    const [baseUrl] = /http:\/\/127\.0\.0\.1:\d+\/api/.exec(line) ?? [];
    if (baseUrl === undefined) continue;
    child.stdout.resume();
    return {
      baseUrl,
      async stop() {
        child.kill('SIGINT');
        await once(child, 'exit');
      },
    };
  }
  throw new Error('The simulator did not start');
}
