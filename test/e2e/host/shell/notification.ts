import { EventEmitter } from 'node:events';
import type { Notification, NotificationConstructorOptions } from 'electron';
import { strict } from '../notImplemented.ts';

type NotificationCalls = Pick<
  Notification,
  'title' | 'body' | 'subtitle' | 'silent' | 'urgency' | 'timeoutType' | 'show' | 'close'
>;

/** A toast that nobody sees; showing and closing are events, a test emits `click`. */
export class NotificationDouble extends EventEmitter implements NotificationCalls {
  title: string;
  body: string;
  subtitle: string;
  silent: boolean;
  urgency: Notification['urgency'];
  timeoutType: Notification['timeoutType'];

  constructor(options: NotificationConstructorOptions = {}) {
    super();
    this.title = options.title ?? '';
    this.body = options.body ?? '';
    this.subtitle = options.subtitle ?? '';
    this.silent = options.silent ?? false;
    this.urgency = options.urgency ?? 'normal';
    this.timeoutType = options.timeoutType ?? 'default';
    return strict('Notification', this);
  }

  static isSupported(): boolean {
    return true;
  }

  /** Clicks on toasts of an earlier start: none come here. */
  static handleActivation(): void {}

  show(): void {
    this.emit('show', {});
  }

  close(): void {
    this.emit('close', {});
  }
}
