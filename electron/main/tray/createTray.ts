import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { Menu, MenuItemConstructorOptions, NativeTheme, Tray } from 'electron/main';
import { menuOf } from './menuOf.ts';
import { statusOf } from './statusOf.ts';
import { tooltipOf } from './tooltipOf.ts';
import type { TrayAction } from './trayAction.ts';
import type { TrayEntry } from './trayEntry.ts';
import type { TrayFacts } from './trayFacts.ts';

/** The icon in the notification area; lives as long as the application. */
export interface AppTray {
  /** Shows what holds now. Cheap: only what differs from before is handed to the system. */
  refresh(): void;
}

type TrayCalls = Pick<Tray, 'setImage' | 'setToolTip' | 'setContextMenu'> & {
  on(event: 'click', listener: () => void): unknown;
};

export interface TrayParts {
  readonly Tray: new (icon: string) => TrayCalls;
  readonly Menu: Pick<typeof Menu, 'buildFromTemplate'>;
  readonly theme: Pick<NativeTheme, 'shouldUseDarkColorsForSystemIntegratedUI'> & {
    on(event: 'updated', listener: () => void): unknown;
  };
  readonly platform: NodeJS.Platform;
  /** Holds the icons that `npm run icons` makes. */
  readonly iconFolder: string;
  readonly facts: () => TrayFacts;
  /** Resolves when it is done. */
  readonly onAction: (action: TrayAction) => Promise<void>;
  /** A click on the icon itself. */
  readonly onClick: () => void;
}

export function createTray(parts: TrayParts): AppTray {
  const tray = new parts.Tray(iconOf(parts.facts(), parts));
  const shown: { icon: string; toolTip: string; menu: readonly TrayEntry[] } = {
    icon: '',
    toolTip: '',
    menu: [],
  };
  const refresh = (): void => {
    const facts = parts.facts();
    const next = { icon: iconOf(facts, parts), toolTip: tooltipOf(facts), menu: menuOf(facts) };
    if (next.icon !== shown.icon) tray.setImage(next.icon);
    if (next.toolTip !== shown.toolTip) tray.setToolTip(next.toolTip);
    if (!isDeepStrictEqual(next.menu, shown.menu)) {
      tray.setContextMenu(parts.Menu.buildFromTemplate(templateOf(next.menu, choose)));
    }
    Object.assign(shown, next);
  };
  async function choose(action: TrayAction): Promise<void> {
    await parts.onAction(action);
    // A checkbox has flipped by itself: the menu is made anew, so that it shows what holds.
    shown.menu = [];
    refresh();
  }
  tray.on('click', parts.onClick);
  parts.theme.on('updated', refresh);
  refresh();
  return { refresh };
}

function iconOf(facts: TrayFacts, { theme, platform, iconFolder }: TrayParts): string {
  const taskbar = theme.shouldUseDarkColorsForSystemIntegratedUI ? 'dark' : 'light';
  const extension = platform === 'win32' ? 'ico' : 'png';
  return join(iconFolder, `${statusOf(facts)}-${taskbar}.${extension}`);
}

function templateOf(
  entries: readonly TrayEntry[],
  choose: (action: TrayAction) => Promise<void>,
): MenuItemConstructorOptions[] {
  return entries.map((entry): MenuItemConstructorOptions => {
    switch (entry.kind) {
      case 'separator':
        return { type: 'separator' };
      case 'text':
        return { label: plain(entry.label), enabled: false };
      case 'submenu':
        return {
          label: plain(entry.label),
          enabled: entry.isEnabled,
          submenu: templateOf(entry.entries, choose),
        };
      case 'action':
        return {
          label: plain(entry.label),
          enabled: entry.isEnabled,
          click: () => void choose(entry.action),
          ...(entry.isChecked === null ? {} : { type: 'checkbox', checked: entry.isChecked }),
        };
    }
  });
}

/** In a menu `&` marks the access key, and two of them are one. */
function plain(label: string): string {
  return label.replaceAll('&', '&&');
}
