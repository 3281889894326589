import type { ElectronApplication } from '@playwright/test';

export interface ShownNotification {
  readonly title: string;
  readonly body: string;
}

/** Reads the notifications that are shown and clicks them. */
export class NotificationDriver {
  readonly #app: ElectronApplication;

  constructor(app: ElectronApplication) {
    this.#app = app;
  }

  /** Those not closed by the app, in the order in which they were shown. */
  shown(): Promise<ShownNotification[]> {
    return this.#app.evaluate(() =>
      globalThis.recordedNotifications.map(({ title, body }) => ({ title, body })),
    );
  }

  /** Clicks the newest one with that title. */
  click(title: string): Promise<void> {
    return this.#app.evaluate((_electron, wanted) => {
      const found = globalThis.recordedNotifications.findLast((shown) => shown.title === wanted);
      if (found === undefined) throw new Error(`no notification ‘${wanted}’ is shown`);
      found.emit('click', {});
    }, title);
  }
}
