import type { ElectronApplication } from '@playwright/test';

/** Sees the application's utility processes and ends them harshly. */
export class WorkerDriver {
  readonly #app: ElectronApplication;

  constructor(app: ElectronApplication) {
    this.#app = app;
  }

  /** The process ids of those that run, oldest first. */
  running(serviceName: string): Promise<number[]> {
    return this.#app.evaluate(
      ({ app }, wanted) =>
        app
          .getAppMetrics()
          .filter(({ type, name }) => type === 'Utility' && name === wanted)
          .map(({ pid }) => pid),
      serviceName,
    );
  }

  /** Kills them with SIGKILL: they get no chance to tidy up. Gives the ids of the killed. */
  async kill(serviceName: string): Promise<number[]> {
    const pids = await this.running(serviceName);
    for (const pid of pids) process.kill(pid, 'SIGKILL');
    return pids;
  }
}
