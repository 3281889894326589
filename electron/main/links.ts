import type { Shell } from 'electron/common';
import type { LinkName } from '../shellViews.ts';

/** The only addresses that are ever opened in a browser. */
const links: Readonly<Record<LinkName, string>> = {
  bios: 'https://bios.kemenkeu.go.id/',
  'bios-training': 'https://training-bios2.kemenkeu.go.id/',
};

export function openLink(shell: Pick<Shell, 'openExternal'>, name: LinkName): Promise<void> {
  return shell.openExternal(links[name]);
}
