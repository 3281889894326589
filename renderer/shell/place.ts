import { useEffect, useState } from 'react';
import { pages, type Page } from '../../electron/shellViews.ts';
import type { LeaveGuard } from './leaveGuard.ts';

/** Where the window is: a page, and what of it (`#/log/attempt/12` is page `log` with `attempt`, `12`). */
export interface Place {
  readonly page: Page;
  readonly rest: readonly string[];
}

/** The place in the window's address; the tray can ask for another page. Where the guard holds, it is asked first. */
export function usePlace(guard: LeaveGuard): Place {
  useEffect(() => window.kirimBios.on('pageRequested', (page) => goTo(page)), []);
  const [hash, setHash] = useState(location.hash);
  useEffect(() => {
    const move = (): void => {
      const wanted = location.hash;
      if (wanted === hash) return;
      if (!guard.isHeld()) return setHash(wanted);
      history.replaceState(null, '', `${location.pathname}${hash}`);
      guard.ask(() => {
        location.hash = wanted;
      });
    };
    window.addEventListener('hashchange', move);
    return () => window.removeEventListener('hashchange', move);
  }, [guard, hash]);
  return placeOf(hash);
}

/** Goes to a page, and to what of it. */
export function goTo(page: Page, ...rest: readonly string[]): void {
  location.hash = `/${[page, ...rest].map(encodeURIComponent).join('/')}`;
}

/** The address of a page, for links. */
export function hrefOf(page: Page, ...rest: readonly string[]): string {
  return `#/${[page, ...rest].map(encodeURIComponent).join('/')}`;
}

function placeOf(hash: string): Place {
  const [name = '', ...rest] = hash.replace(/^#\//, '').split('/').map(decodeURIComponent);
  return { page: pages.find((page) => page === name) ?? 'board', rest };
}
