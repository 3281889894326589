import type { Size } from 'electron';
import type { DevTools, DevToolsSession } from '../chromium/devTools.ts';

/** A page of Chromium and the host's own session with it. */
export interface PageTarget {
  readonly targetId: string;
  readonly session: DevToolsSession;
  readonly mainFrameId: string;
}

/** Opens an empty page in a window of its own. */
export async function openPageTarget(devTools: DevTools, size: Size): Promise<PageTarget> {
  const browser = devTools.session();
  const { targetId } = await browser.send('Target.createTarget', {
    url: 'about:blank',
    newWindow: true,
    ...size,
  });
  const { sessionId } = await browser.send('Target.attachToTarget', { targetId, flatten: true });
  const session = devTools.session(sessionId);
  const { frameTree } = await session.send('Page.getFrameTree');
  return { targetId, session, mainFrameId: frameTree.frame.id };
}

/** Has Chromium report what the host follows; call it when all listeners are there. */
export async function startReports(session: DevToolsSession): Promise<void> {
  await Promise.all([
    session.send('Page.enable'),
    session.send('Page.setLifecycleEventsEnabled', { enabled: true }),
    session.send('Runtime.enable'),
    session.send('Log.enable'),
    session.send('Inspector.enable'),
    session.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] }),
  ]);
}

/** Makes the page as large as its window, whatever screen there is; a window that people see has its own size. */
export async function resizePage(session: DevToolsSession, { width, height }: Size): Promise<void> {
  if (process.env['ELECTRON_HOST_HEADED'] !== undefined) return;
  await session.send('Emulation.setDeviceMetricsOverride', {
    width,
    height,
    deviceScaleFactor: 1,
    mobile: false,
  });
}
