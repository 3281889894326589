import type { App, Session } from 'electron/main';
import { HOST, SCHEME } from './scheme.ts';

/**
 * Refuses whatever a page of ours never needs: other addresses, windows of its own, guests, permissions. Called once,
 * before the first window.
 */
export function harden(app: Pick<App, 'on'>, session: Pick<Session, HandlerSetters>): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.on('will-navigate', (event) => {
      if (!isOwn(event.url)) event.preventDefault();
    });
    contents.on('will-redirect', (event) => event.preventDefault());
    contents.on('will-attach-webview', (event) => event.preventDefault());
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  });
  session.setPermissionRequestHandler((_contents, permission, callback, { requestingUrl }) =>
    callback(isGranted(permission, requestingUrl)),
  );
  session.setPermissionCheckHandler((_contents, permission, origin) => isGranted(permission, origin));
}

/** Our page may put texts into the clipboard, for instance a report for those who look after the network. */
function isGranted(permission: string, url: string): boolean {
  return permission === 'clipboard-sanitized-write' && isOwn(url);
}

type HandlerSetters = 'setPermissionRequestHandler' | 'setPermissionCheckHandler';

/** Whether an address is of the page's own origin; `origin` is the text `null` for schemes that Node does not know. */
export function isOwn(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, host } = new URL(url);
  return protocol === `${SCHEME}:` && host === HOST;
}
