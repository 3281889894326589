import type { DevTools } from '../chromium/devTools.ts';
import type { PageTarget } from './pageTarget.ts';

interface TargetInfo {
  readonly targetId: string;
  readonly openerId?: string;
}

/** What the browser, not the page, knows of a page. */
export interface TargetListeners {
  readonly destroyed: () => void;
  /** A page or frame opened a window by a way that scripts in the page cannot hold up. */
  readonly windowOpened: (url: string, frameName: string) => void;
}

/** Follows one page from the browser's side until it is destroyed; windows that it opens are closed at once. */
export function watchTarget(
  devTools: DevTools,
  { targetId, session }: PageTarget,
  listeners: TargetListeners,
): void {
  const browser = devTools.session();
  const closePopup = ({ targetInfo }: { targetInfo: TargetInfo }): void => {
    if (targetInfo.openerId !== targetId) return;
    browser.send('Target.closeTarget', { targetId: targetInfo.targetId }).catch(() => undefined);
  };
  const followEnd = ({ targetId: destroyedId }: { targetId: string }): void => {
    if (destroyedId !== targetId) return;
    browser.off('Target.targetCreated', closePopup);
    browser.off('Target.targetDestroyed', followEnd);
    listeners.destroyed();
  };
  browser.on('Target.targetCreated', closePopup);
  browser.on('Target.targetDestroyed', followEnd);
  session.on('Page.windowOpen', ({ url, windowName }) => listeners.windowOpened(url, windowName));
}
