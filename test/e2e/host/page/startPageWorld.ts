import { FIRST_FUNCTION, WorldBridge } from './worldBridge.ts';

/** Runs in the page's own world before any of its scripts: what the preload exposes, and new windows. */
export function startPageWorld(token: string, runsInSubframes: boolean): void {
  if (window !== window.top && !runsInSubframes) return;
  const bridge = new WorldBridge('page', token);
  bridge.register((key, api) => expose(String(key), api));
  const tell = (kind: string, details: object): void => {
    bridge.call(FIRST_FUNCTION, [kind, details]);
  };
  const openWindow = (url: string, frameName: string, features = ''): void => {
    tell('window-open', { url: new URL(url, document.baseURI).href, frameName, features });
  };
  window.open = (url = 'about:blank', name = '', features = '') => {
    openWindow(String(url), name, features);
    return null;
  };
  window.close = () => tell('window-close', {});
  const openLink = (event: MouseEvent): void => {
    const link = linkToNewWindow(event);
    if (link === undefined || event.defaultPrevented) return;
    event.preventDefault();
    openWindow(link.href, link.target);
  };
  window.addEventListener('click', openLink);
  window.addEventListener('auxclick', openLink);
}

function expose(key: string, api: unknown): void {
  if (Object.hasOwn(window, key)) {
    throw new Error('Cannot bind an API on top of an existing property on the window object');
  }
  Object.defineProperty(window, key, { value: api, enumerable: true });
}

/** The link that a click opens in a new window: by its target, a middle click or a modifier. */
function linkToNewWindow(event: MouseEvent): HTMLAnchorElement | undefined {
  const link = event.target instanceof Element ? event.target.closest('a[href]') : null;
  if (!(link instanceof HTMLAnchorElement)) return undefined;
  const isModified = event.button === 1 || event.ctrlKey || event.shiftKey || event.metaKey;
  return isModified || link.target === '_blank' ? link : undefined;
}
