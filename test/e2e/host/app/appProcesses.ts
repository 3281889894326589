import type { EventEmitter } from 'node:events';
import type { Details, ProcessMetric } from 'electron';
import { cancellableEvent } from '../cancellableEvent.ts';
import type { UtilityProcessDouble } from '../utility/utilityProcess.ts';

/** What `app.getAppMetrics` tells of a process here: neither its memory nor its processor time. */
export type ListedProcess = Pick<ProcessMetric, 'pid' | 'type' | 'name' | 'serviceName'>;

const SERVICE_NAME = 'node.mojom.NodeService';

/** The application's main process and its utility processes. */
export class AppProcesses {
  readonly #app: EventEmitter;
  readonly #children = new Set<UtilityProcessDouble>();

  constructor(app: EventEmitter) {
    this.#app = app;
  }

  list(): ListedProcess[] {
    const children = [...this.#children].flatMap(({ pid, name }): ListedProcess[] =>
      pid === undefined ? [] : [{ pid, type: 'Utility', name, serviceName: SERVICE_NAME }],
    );
    return [{ pid: process.pid, type: 'Browser' }, ...children];
  }

  /** Lists a utility process while it runs; the app hears when it ends badly. */
  adopt(child: UtilityProcessDouble): void {
    this.#children.add(child);
    child.once('exit', (exitCode: number) => {
      this.#children.delete(child);
      if (exitCode === 0) return;
      const details: Details = {
        type: 'Utility',
        reason: 'abnormal-exit',
        exitCode,
        name: child.name,
        serviceName: SERVICE_NAME,
      };
      this.#app.emit('child-process-gone', cancellableEvent({}), details);
    });
  }
}
