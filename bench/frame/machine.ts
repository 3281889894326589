import { cpus, loadavg, release, totalmem, type } from 'node:os';

/** What the figures were taken on. */
export function machineText(): string {
  const [processor] = cpus();
  const memory = `${Math.round(totalmem() / 2 ** 30)} GB`;
  return `${cpus().length} × ${processor?.model.trim() ?? 'unknown processor'}, ${memory}, ${type()} ${release()}, Node ${process.versions.node}`;
}

/** How many programs wanted the processor in the last minute. */
export function loadText(): string {
  return (loadavg()[0] ?? 0).toFixed(1);
}
