import type { App } from 'electron/main';
import type { Shell } from 'electron/common';
import type { Api } from '../api.ts';
import { succeed } from '../reply.ts';
import { aboutOf } from './about.ts';
import type { Bell } from './bell.ts';
import type { EngineLink } from './engineLink.ts';
import { openLink } from './links.ts';
import type { PauseKeeper } from './pause.ts';
import type { ProfilePaths } from './profile.ts';
import type { StateHolder } from './stateHolder.ts';
import type { MainWindow } from './window.ts';

export interface ShellCallsParts {
  readonly app: Pick<App, 'getName' | 'getVersion' | 'isPackaged'>;
  readonly versions: NodeJS.ProcessVersions;
  readonly profile: ProfilePaths;
  readonly pause: PauseKeeper;
  readonly state: StateHolder;
  readonly link: EngineLink;
  readonly bell: Bell;
  readonly window: MainWindow;
  readonly shell: Pick<Shell, 'openExternal'>;
}

type ShellCallName = 'readState' | 'readAbout' | 'pause' | 'resume' | 'openPage' | 'openLink';

/** Calls that the shell itself answers. */
export function createShellCalls(parts: ShellCallsParts): Pick<Api, ShellCallName> {
  const { app, versions, profile, state, window, link } = parts;
  return {
    readState: async () => succeed(state.current()),
    readAbout: async () => succeed(aboutOf(app, versions, profile)),
    async pause(until) {
      parts.pause.pause(until);
      await link.refresh();
      return succeed(null);
    },
    async resume() {
      parts.pause.resume();
      parts.bell.ring();
      return succeed(null);
    },
    async openPage(page) {
      window.show(page);
      return succeed(null);
    },
    async openLink(name) {
      await openLink(parts.shell, name);
      return succeed(null);
    },
  };
}
