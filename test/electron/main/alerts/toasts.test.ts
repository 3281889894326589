import { EventEmitter } from 'node:events';
import type { NotificationConstructorOptions } from 'electron/main';
import { expect, test } from 'vitest';
import type { Alert } from '../../../../electron/main/alerts/alert.ts';
import { createToasts, type ToastOptions } from '../../../../electron/main/alerts/toasts.ts';
import type { Page } from '../../../../electron/shellViews.ts';

const alerts: readonly Alert[] = [
  { kind: 'attention', causes: ['a'], title: '12 data perlu tindakan', text: 'Buka Log.', page: 'log' },
  { kind: 'failure', causes: ['b'], title: 'BIOS menolak kunci', text: 'Periksa kunci.', page: 'settings' },
];

class Toast extends EventEmitter {
  readonly options: NotificationConstructorOptions;
  isShown = false;

  constructor(options: NotificationConstructorOptions) {
    super();
    this.options = options;
  }

  show(): void {
    this.isShown = true;
  }
}

test('every alert is a toast, and a click on it opens its page', async () => {
  const toasts: Toast[] = [];
  const opened: Page[] = [];
  const failures: string[] = [];
  const create: ToastOptions['create'] = (options) => {
    const toast = new Toast(options);
    toasts.push(toast);
    return toast;
  };
  const way = createToasts({
    isSupported: () => true,
    create,
    onOpen: (page) => void opened.push(page),
    onFailed: (error) => void failures.push(error),
  });
  expect(await way.deliver(alerts)).toBeNull();
  expect(toasts.map(({ options, isShown }) => [options.title, options.body, isShown])).toEqual([
    ['12 data perlu tindakan', 'Buka Log.', true],
    ['BIOS menolak kunci', 'Periksa kunci.', true],
  ]);
  toasts[1]?.emit('click', {});
  toasts[0]?.emit('close', {});
  expect(opened).toEqual(['settings']);
  toasts[0]?.emit('failed', {}, 'no such identifier');
  expect(failures).toEqual(['no such identifier']);
});

test('where the system shows none, the way is off, and trying it out says so', async () => {
  const toasts = createToasts({
    isSupported: () => false,
    create: (options) => new Toast(options),
    onOpen: () => undefined,
    onFailed: () => undefined,
  });
  expect(toasts.isOn()).toBe(false);
  expect(await toasts.deliver(alerts)).toMatchObject({ code: 'toast-not-supported' });
});
