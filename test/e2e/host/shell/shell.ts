import type { Shell } from 'electron';

type ShellCalls = Pick<Shell, 'openExternal' | 'openPath' | 'showItemInFolder' | 'beep'>;

/** The double of `shell`. It opens nothing and says what it was asked to open. */
export function createShell(): ShellCalls {
  return {
    openExternal: async (url) => say('openExternal', url),
    openPath: async (path) => {
      say('openPath', path);
      return '';
    },
    showItemInFolder: (path) => say('showItemInFolder', path),
    beep: () => undefined,
  };
}

function say(call: string, target: string): void {
  console.error(`electron-host: shell.${call}(${target})`);
}
