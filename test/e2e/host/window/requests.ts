import type { EventEmitter } from 'node:events';
import { cancellableEvent } from '../cancellableEvent.ts';
import type { DevToolsSession } from '../chromium/devTools.ts';
import type { OwnSchemes } from '../net/ownSchemes.ts';
import type { FrameTree } from './frameTree.ts';
import type { PageTarget } from './pageTarget.ts';

declare const anySession: DevToolsSession;
type RequestPaused = Parameters<Parameters<typeof anySession.on<'Fetch.requestPaused'>>[1]>[0];

/** What the way from a page to the network needs. */
export interface RequestParts {
  readonly target: PageTarget;
  readonly frames: FrameTree;
  readonly schemes: OwnSchemes;
  readonly contents: EventEmitter;
  /** Called before a document of that origin (Chromium's name of it) is shown. */
  readonly prepareOrigin: (origin: string) => Promise<void>;
}

/** Stands between a page and the network: navigations are asked for, own schemes are answered by the app. */
export function interceptRequests(parts: RequestParts): void {
  const { session } = parts.target;
  const asked = new Map<string, string>();
  session.on('Page.frameRequestedNavigation', ({ frameId, url }) => asked.set(frameId, url));
  session.on('Fetch.requestPaused', (paused) => {
    const isByPage = paused.resourceType === 'Document' && asked.get(paused.frameId) === paused.request.url;
    if (isByPage) asked.delete(paused.frameId);
    // A page that has gone meanwhile needs no answer.
    answer(parts, paused, isByPage).catch(() => undefined);
  });
}

async function answer(parts: RequestParts, paused: RequestPaused, isByPage: boolean): Promise<void> {
  const { session } = parts.target;
  const { requestId } = paused;
  if (isByPage && !mayNavigate(parts, paused)) {
    await session.send('Fetch.failRequest', { requestId, errorReason: 'Aborted' });
    return;
  }
  if (isIconOfTab(paused)) {
    await session.send('Fetch.fulfillRequest', { requestId, responseCode: 204 });
    return;
  }
  const { origin } = new URL(paused.request.url);
  // Files have no origin of which anything could be asked.
  if (paused.resourceType === 'Document' && origin !== 'null') await parts.prepareOrigin(origin);
  const response = answerOwnScheme(parts, paused);
  if (response === undefined) await session.send('Fetch.continueRequest', { requestId });
  else await fulfil(parts, requestId, response);
}

/** A browser asks for an icon of its tab; Electron has no tabs. */
function isIconOfTab({ request, resourceType }: RequestPaused): boolean {
  return resourceType === 'Other' && new URL(request.url).pathname === '/favicon.ico';
}

/** Asks the app whether a page may go where it wants. */
function mayNavigate({ target, frames, schemes, contents }: RequestParts, paused: RequestPaused): boolean {
  const url = schemes.fromChromium(paused.request.url);
  const isMainFrame = paused.frameId === target.mainFrameId;
  const event = cancellableEvent({ url, isMainFrame, frame: frames.get(paused.frameId) ?? null });
  contents.emit('will-frame-navigate', event);
  if (isMainFrame) contents.emit('will-navigate', event, url);
  return !event.defaultPrevented;
}

function answerOwnScheme(
  { schemes }: RequestParts,
  { request: asked }: RequestPaused,
): Promise<Response> | undefined {
  const url = schemes.fromChromium(asked.url);
  if (url === asked.url) return undefined;
  const parts = asked.postDataEntries?.map(({ bytes = '' }) => Buffer.from(bytes, 'base64')) ?? [];
  const body = parts.length === 0 ? null : Buffer.concat(parts);
  return schemes.answer(new Request(url, { method: asked.method, headers: asked.headers, body }));
}

async function fulfil(
  { target: { session } }: RequestParts,
  requestId: string,
  answered: Promise<Response>,
): Promise<void> {
  try {
    const response = await answered;
    await session.send('Fetch.fulfillRequest', {
      requestId,
      responseCode: response.status,
      responseHeaders: [...response.headers].map(([name, value]) => ({ name, value })),
      body: Buffer.from(await response.arrayBuffer()).toString('base64'),
    });
  } catch (error) {
    console.error('electron-host: a protocol handler failed', error);
    await session.send('Fetch.failRequest', { requestId, errorReason: 'Failed' });
  }
}
