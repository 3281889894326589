import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Menu, MenuItem, Tray } from 'electron/main';
import { expect, test } from 'vitest';
import { createTray, type AppTray } from '../../../../electron/main/tray/createTray.ts';
import type { TrayAction } from '../../../../electron/main/tray/trayAction.ts';
import type { TrayFacts } from '../../../../electron/main/tray/trayFacts.ts';
import { trayStatuses } from '../../../../electron/main/tray/trayStatus.ts';
import { MenuDouble } from '../../../e2e/host/shell/menu.ts';
import { NativeThemeDouble } from '../../../e2e/host/shell/nativeTheme.ts';
import { TrayDouble } from '../../../e2e/host/shell/tray.ts';
import { NOW, overview, trayFacts } from './trayFacts.ts';

const iconFolder = join(import.meta.dirname, '../../../../electron/assets/tray');

interface Started {
  readonly appTray: AppTray;
  readonly world: { facts: TrayFacts };
  readonly theme: NativeThemeDouble;
  /** What was handed to the system, in order. */
  readonly calls: string[];
  readonly items: () => readonly MenuItem[];
  readonly press: () => void;
  readonly done: TrayAction[];
  readonly clicks: () => number;
}

function start(platform: NodeJS.Platform = 'win32'): Started {
  const world = { facts: trayFacts() };
  const theme = new NativeThemeDouble();
  const calls: string[] = [];
  const done: TrayAction[] = [];
  const trays: TrayDouble[] = [];
  const menus: Menu[] = [];
  let clicks = 0;
  class RecordedTray extends TrayDouble implements Pick<Tray, 'setImage' | 'setToolTip' | 'setContextMenu'> {
    constructor(icon: string) {
      super(icon);
      trays.push(this);
    }
    override setImage(icon: string): void {
      super.setImage(icon);
      calls.push(`icon ${icon.slice(iconFolder.length + 1)}`);
    }
    override setToolTip(toolTip: string): void {
      calls.push(`tooltip ${toolTip.split('\n')[1]}`);
    }
    override setContextMenu(menu: Menu): void {
      calls.push('menu');
      menus.push(menu);
    }
  }
  const appTray = createTray({
    Tray: RecordedTray,
    Menu: MenuDouble,
    theme,
    platform,
    iconFolder,
    facts: () => world.facts,
    onAction: (action) => Promise.resolve(void done.push(action)),
    onClick: () => void (clicks += 1),
  });
  // The constructor shows its icon through `setImage` too, which Electron's does not.
  calls.shift();
  return {
    appTray,
    world,
    theme,
    calls,
    items: () => menus.at(-1)?.items ?? [],
    press: () => trays[0]?.emit('click'),
    done,
    clicks: () => clicks,
  };
}

function find(items: readonly MenuItem[], label: string): MenuItem {
  const found = items.find((item) => item.label === label);
  if (found === undefined) throw new Error(`the menu has no ${label}`);
  return found;
}

test('shows icon, tooltip and menu at once', () => {
  expect(start().calls).toEqual(['icon idle-light.ico', 'tooltip Siap', 'menu']);
});

const sending = (settled: number): TrayFacts =>
  trayFacts({ run: { kind: 'send', startedAt: NOW, progress: { stage: 'sending', settled, of: 9 } } });

test('hands to the system only what differs', () => {
  const { appTray, calls, world } = start();
  calls.length = 0;
  appTray.refresh();
  expect(calls).toEqual([]);
  world.facts = sending(1);
  appTray.refresh();
  world.facts = sending(2);
  appTray.refresh();
  expect(calls).toEqual([
    'icon sending-light.ico',
    'tooltip Mengirim 1 dari 9 data',
    'menu',
    'tooltip Mengirim 2 dari 9 data',
  ]);
});

test('follows the theme of the taskbar', () => {
  const { calls, theme } = start('linux');
  theme.themeSource = 'dark';
  expect(calls).toContain('icon idle-dark.png');
});

test.each(['ico', 'png'])('there is an icon of every state for every taskbar as .%s', (extension) => {
  const missing = trayStatuses
    .flatMap((status) => [`${status}-light.${extension}`, `${status}-dark.${extension}`])
    .filter((file) => !existsSync(join(iconFolder, file)));
  expect(missing).toEqual([]);
});

test('a click on the icon is told', () => {
  const { press, clicks } = start();
  press();
  expect(clicks()).toBe(1);
});

test('an entry does what it says', () => {
  const { items, done } = start();
  find(items(), 'Keluar').click();
  expect(done).toEqual([{ kind: 'quit' }]);
});

test('a checkbox that flipped by itself shows again what holds', async () => {
  const { items } = start();
  const flipped = find(items(), 'Mulai bersama Windows');
  flipped.click();
  expect(flipped.checked).toBe(false);
  await Promise.resolve();
  expect(find(items(), 'Mulai bersama Windows').checked).toBe(true);
});

test('an & in a title stays one', () => {
  const { appTray, world, items } = start();
  const mapping = { id: 'a', dataset: 'a/b', title: 'Sewa & jasa' };
  world.facts = trayFacts({ overview: { ...overview, mappings: [mapping] } });
  appTray.refresh();
  const send = find(items(), 'Kirim sekarang').submenu?.items ?? [];
  expect(find(send, 'Sewa && jasa').enabled).toBe(true);
});
