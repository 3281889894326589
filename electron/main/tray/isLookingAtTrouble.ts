import type { BrowserWindow } from 'electron/main';
import { pages, type Page } from '../../shellViews.ts';

/** Pages on which everything that asks for attention can be seen. */
const telling: ReadonlySet<Page> = new Set<Page>(['board', 'log', 'actions']);

/** The parts of a window that tell what it shows. */
export interface WatchedWindow extends Pick<BrowserWindow, 'isFocused'> {
  readonly webContents: Pick<BrowserWindow['webContents'], 'getURL'>;
}

/** Whether the operator has a page in front of them that shows what asks for attention. */
export function isLookingAtTrouble(window: WatchedWindow | null): boolean {
  return window !== null && window.isFocused() && telling.has(pageOf(window.webContents.getURL()));
}

/** The page that an address names after `#/`; without a name it is the first one shown. */
function pageOf(url: string): Page {
  const name = /#\/([a-z]+)/.exec(url)?.[1];
  return pages.find((page) => page === name) ?? 'board';
}
