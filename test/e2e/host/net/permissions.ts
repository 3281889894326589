import type { Session, WebContents } from 'electron';
import type { DevToolsSession } from '../chromium/devTools.ts';

type RequestHandler = NonNullable<Parameters<Session['setPermissionRequestHandler']>[0]>;
type CheckHandler = NonNullable<Parameters<Session['setPermissionCheckHandler']>[0]>;

interface Permission {
  readonly electronName: Parameters<RequestHandler>[1];
  readonly chromiumNames: readonly string[];
}

const permissions: readonly Permission[] = [
  { electronName: 'geolocation', chromiumNames: ['geolocation'] },
  { electronName: 'notifications', chromiumNames: ['notifications'] },
  { electronName: 'media', chromiumNames: ['camera', 'microphone'] },
  { electronName: 'midi', chromiumNames: ['midi'] },
  { electronName: 'clipboard-read', chromiumNames: ['clipboard-read'] },
  { electronName: 'clipboard-sanitized-write', chromiumNames: ['clipboard-write'] },
];

/**
 * What pages may do. Nobody can be asked while Chromium waits, so the app's handlers are asked ahead, when a
 * page of an origin is about to be shown; without handlers everything is granted, as in Electron.
 */
export class Permissions {
  requestHandler: RequestHandler | null = null;
  checkHandler: CheckHandler | null = null;

  /** Tells Chromium what the app decides for pages of that origin, which the app may know by another name. */
  async decide(
    browser: DevToolsSession,
    contents: WebContents,
    origin: string,
    nameInApp: string,
  ): Promise<void> {
    const decisions = permissions.map(async ({ electronName, chromiumNames }) => {
      const setting = (await this.#isGranted(contents, electronName, nameInApp)) ? 'granted' : 'denied';
      for (const name of chromiumNames) {
        await browser.send('Browser.setPermission', { permission: { name }, setting, origin });
      }
    });
    await Promise.all(decisions);
  }

  async #isGranted(
    contents: WebContents,
    permission: Permission['electronName'],
    origin: string,
  ): Promise<boolean> {
    const details = { isMainFrame: true, requestingUrl: origin };
    if (this.checkHandler?.(contents, permission, origin, details) === false) return false;
    const { requestHandler } = this;
    if (requestHandler === null) return true;
    return new Promise((resolve) => {
      requestHandler(contents, permission, resolve, details);
    });
  }
}
