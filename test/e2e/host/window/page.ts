import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { EventEmitter } from 'node:events';
import type { Size, WebPreferences } from 'electron';
import type { Chromium } from '../chromium/chromium.ts';
import type { OwnSchemes } from '../net/ownSchemes.ts';
import { forwardPageEvents } from './pageEvents.ts';
import { FrameTree, type FrameDouble } from './frameTree.ts';
import { IsolatedWorlds } from './isolatedWorlds.ts';
import { Navigation } from './navigation.ts';
import type { HostMessage, PageMessage } from './pageMessages.ts';
import { openPageTarget, resizePage, startReports, type PageTarget } from './pageTarget.ts';
import { createPreloadScripts } from './preloadScripts.ts';
import { interceptRequests } from './requests.ts';

/** A page of Chromium with a preload, as a window's `webContents` drives it. */
export interface Page {
  readonly target: PageTarget;
  readonly frames: FrameTree;
  load(url: string): Promise<void>;
  /** Hands a message to the isolated world of the main frame, or of the frame that is given. */
  deliver(message: HostMessage, frameId?: string): void;
}

export interface PageParts {
  readonly chromium: Chromium;
  readonly schemes: OwnSchemes;
  readonly size: Size;
  readonly preferences: WebPreferences;
  /** The window's `webContents`: it emits what happens. */
  readonly contents: EventEmitter;
  readonly receive: (message: PageMessage, frame: FrameDouble, frameId: string) => void;
  readonly prepareOrigin: (origin: string) => Promise<void>;
}

/** Opens a page; nothing is loaded yet. */
export async function openPage(parts: PageParts): Promise<Page> {
  const { contents, schemes } = parts;
  const target = await openPageTarget(parts.chromium.devTools, parts.size);
  const frames = new FrameTree(target.session, target.mainFrameId, schemes);
  const worlds = new IsolatedWorlds(target.session, (frameId, message) => {
    const frame = frames.get(frameId);
    if (frame !== undefined) parts.receive(message, frame, frameId);
  });
  const navigation = new Navigation(target, schemes, contents);
  forwardPageEvents(target, frames, contents);
  interceptRequests({ target, frames, schemes, contents, prepareOrigin: parts.prepareOrigin });
  await Promise.all([
    startReports(target.session),
    resizePage(target.session, parts.size),
    worlds.install(scriptsFor(parts.preferences)),
  ]);
  return {
    target,
    frames,
    load: (url) => navigation.load(url),
    deliver: (message, frameId = target.mainFrameId) => worlds.deliver(frameId, message),
  };
}

function scriptsFor({ preload, nodeIntegrationInSubFrames = false }: WebPreferences) {
  const token = `electron-host-${randomBytes(8).toString('hex')}`;
  const settings = {
    preloadPath: preload ?? '',
    runsInSubframes: nodeIntegrationInSubFrames,
    process: {
      type: 'renderer',
      platform: process.platform,
      arch: process.arch,
      versions: { ...process.versions },
      argv: [],
      env: {},
      contextIsolated: true,
      sandboxed: true,
    },
  };
  return createPreloadScripts(token, settings, preload === undefined ? '' : readFileSync(preload, 'utf8'));
}
