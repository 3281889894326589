/** Loaded before the app: keeps notifications off the screen and remembers them. */
import type { Notification } from 'electron';

declare global {
  /** All that were shown and not closed by the app since, in order. */
  var recordedNotifications: Notification[];
}

const electron: typeof Electron.CrossProcessExports = require('electron');
globalThis.recordedNotifications = [];

electron.Notification.prototype.show = function (this: Notification) {
  globalThis.recordedNotifications.push(this);
  this.emit('show', {});
};

electron.Notification.prototype.close = function (this: Notification) {
  globalThis.recordedNotifications = globalThis.recordedNotifications.filter((shown) => shown !== this);
  this.emit('close', {});
};
