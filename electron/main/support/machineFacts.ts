import { statfs } from 'node:fs/promises';
import { arch, cpus, freemem, release, totalmem, uptime, version } from 'node:os';

/** The computer as far as it can be to blame. Neither its name nor its user's is among it. */
export interface MachineFacts {
  readonly system: string;
  readonly release: string;
  readonly architecture: string;
  readonly processors: string;
  readonly memoryBytes: number;
  readonly freeMemoryBytes: number;
  /** Of the disk that the profile lies on; null when it cannot be told. */
  readonly diskFreeBytes: number | null;
  readonly upSeconds: number;
  readonly timeZone: string;
  readonly locale: string;
}

export async function readMachineFacts(folder: string, locale: string): Promise<MachineFacts> {
  const processors = cpus();
  return {
    system: version(),
    release: release(),
    architecture: arch(),
    processors: `${processors.length} × ${processors[0]?.model.trim() ?? '?'}`,
    memoryBytes: totalmem(),
    freeMemoryBytes: freemem(),
    diskFreeBytes: await statfs(folder).then(
      ({ bavail, bsize }) => bavail * bsize,
      () => null,
    ),
    upSeconds: Math.round(uptime()),
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    locale,
  };
}
