import type { NsisUpdater } from 'electron-updater';
import type { Log } from '../logs/createLog.ts';
import { serveFolder } from './serveFolder.ts';
import type { UpdateFeed } from './updateFeed.ts';

/** As much of electron-updater as is used. */
export type Updater = Pick<NsisUpdater, 'checkForUpdates' | 'downloadUpdate' | 'quitAndInstall'>;

/** An updater for one feed. */
export interface OpenedUpdater {
  readonly updater: Updater;
  /** What all files must lie below. */
  readonly url: string;
  /** Lets go of the feed; the updater can do nothing afterwards. */
  readonly close: () => Promise<void>;
}

export type OpenFeed = Exclude<UpdateFeed, { readonly kind: 'disabled' }>;

/** electron-updater's own name for what is stable. */
const channels = { stable: 'latest', beta: 'beta' } as const;

/**
 * An updater that does nothing unasked. Its feed is given when it is made: changing it later is not supported well. The
 * packaged `app-update.yml` stays in force for the rest: who must have signed an update, and where it is kept.
 */
export async function openUpdater(feed: OpenFeed, log: Log): Promise<OpenedUpdater> {
  // CommonJS: its names come with the default import only. Nobody updates while starting, so it is loaded here.
  const { default: electronUpdater } = await import('electron-updater');
  const { url, close } =
    feed.kind === 'folder' ? await serveFolder(feed.folder) : { url: feed.url, close: noRelease };
  const updater = new electronUpdater.NsisUpdater({
    provider: 'generic',
    url,
    channel: channels[feed.channel],
  });
  updater.logger = {
    info: (message: unknown) => log.info(`Update: ${String(message)}`),
    warn: (message: unknown) => log.warn(`Update: ${String(message)}`),
    error: (message: unknown) => log.warn(`Update: ${String(message)}`),
  };
  updater.autoDownload = false;
  // Windows may end the installer together with the session, which would leave half an application.
  updater.autoInstallOnAppQuit = false;
  updater.disableWebInstaller = true;
  updater.allowDowngrade = false;
  // From a folder there is nothing to save.
  updater.disableDifferentialDownload = feed.kind === 'folder';
  return { updater, url, close };
}

function noRelease(): Promise<void> {
  return Promise.resolve();
}
