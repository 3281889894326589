import type { Notification, NotificationConstructorOptions } from 'electron/main';
import type { Problem } from '../../reply.ts';
import type { Page } from '../../shellViews.ts';
import type { AlertWay } from './alertWay.ts';

export interface ToastOptions {
  readonly isSupported: () => boolean;
  readonly create: (options: NotificationConstructorOptions) => Pick<Notification, 'show'> & ToastEvents;
  /** The operator clicked on a toast that is about this page. */
  readonly onOpen: (page: Page) => void;
  /** The system did not show a toast after all. */
  readonly onFailed: (error: string) => void;
}

/** As much of a notification as is listened to. */
export interface ToastEvents {
  on(event: 'click' | 'close', listener: () => void): unknown;
  on(event: 'failed', listener: (event: unknown, error: string) => void): unknown;
}

/** Windows' own notifications. They may go unseen: tray and window show the same until it is dealt with. */
export function createToasts({ isSupported, create, onOpen, onFailed }: ToastOptions): AlertWay {
  // Without a reference a toast is collected together with its click.
  const shown = new Set<unknown>();
  return {
    id: 'toast',
    isOutside: false,
    isOn: isSupported,
    async deliver(alerts) {
      if (!isSupported()) return notSupported;
      for (const { title, text, page } of alerts) {
        const toast = create({ title, body: text });
        const forget = (): void => void shown.delete(toast);
        shown.add(toast);
        toast.on('click', () => {
          forget();
          onOpen(page);
        });
        toast.on('close', forget);
        toast.on('failed', (_event, error) => {
          forget();
          onFailed(error);
        });
        toast.show();
      }
      return null;
    },
  };
}

const notSupported: Problem = {
  code: 'toast-not-supported',
  message: 'Komputer ini tidak menampilkan pemberitahuan.',
  remedy: 'Periksa pengaturan pemberitahuan Windows untuk Kirim BIOS.',
};
