import type { App } from 'electron/main';
import type { About } from '../shellViews.ts';
import type { ProfilePaths } from './profile.ts';

/** What is running here. Pass `process.versions`. */
export function aboutOf(
  app: Pick<App, 'getVersion' | 'isPackaged'>,
  versions: NodeJS.ProcessVersions,
  profile: Pick<ProfilePaths, 'folder'>,
): About {
  return {
    name: 'Kirim BIOS',
    version: app.getVersion(),
    electron: versions['electron'] ?? '',
    chrome: versions['chrome'] ?? '',
    node: versions.node,
    profileFolder: profile.folder,
    isPackaged: app.isPackaged,
  };
}
