import { EventEmitter } from 'node:events';
import type { Menu, MenuItem, MenuItemConstructorOptions, SharingItem } from 'electron';
import { notImplemented } from '../notImplemented.ts';

type TemplateEntry = MenuItemConstructorOptions | MenuItem;

/** A menu that nobody sees: tests read its items and click them. */
export class MenuDouble extends EventEmitter implements Menu {
  readonly items: MenuItem[] = [];

  static buildFromTemplate(template: readonly TemplateEntry[]): MenuDouble {
    const menu = new MenuDouble();
    for (const entry of template) {
      menu.append(entry instanceof MenuItemDouble ? entry : new MenuItemDouble(entry));
    }
    return menu;
  }

  static getApplicationMenu(): MenuDouble | null {
    return null;
  }

  /** The host's windows have no menu bar: only taking it away changes nothing. */
  static setApplicationMenu(menu: Menu | null): void {
    if (menu !== null) notImplemented('Menu.setApplicationMenu with a menu');
  }

  append(item: MenuItem): void {
    this.insert(this.items.length, item);
  }

  insert(position: number, item: MenuItem): void {
    item.menu = this;
    this.items.splice(position, 0, item);
    if (item.type === 'radio') this.#joinRadioGroup(item);
  }

  getMenuItemById(id: string): MenuItem | null {
    for (const item of this.items) {
      const found = item.id === id ? item : item.submenu?.getMenuItemById(id);
      if (found !== undefined && found !== null) return found;
    }
    return null;
  }

  popup(): void {
    this.emit('menu-will-show', {});
  }

  closePopup(): void {
    this.emit('menu-will-close', {});
  }

  /** Checking one radio item unchecks its neighbours up to the next separator, as in Electron. */
  #joinRadioGroup(item: MenuItem): void {
    const state = { isChecked: item.checked };
    Object.defineProperty(item, 'checked', {
      enumerable: true,
      configurable: true,
      get: () => state.isChecked,
      set: (isChecked: boolean) => {
        state.isChecked = isChecked || !state.isChecked;
        if (!state.isChecked) return;
        for (const other of this.#radioGroupOf(item))
          if (other !== item && other.checked) other.checked = false;
      },
    });
  }

  #radioGroupOf(item: MenuItem): MenuItem[] {
    const at = this.items.indexOf(item);
    const separators = this.items.flatMap((other, index) => (other.type === 'separator' ? [index] : []));
    const start = separators.findLast((index) => index < at) ?? -1;
    const end = separators.find((index) => index > at) ?? this.items.length;
    return this.items.slice(start + 1, end).filter((other) => other.type === 'radio');
  }
}

/** One entry of a menu. `click` does what a person's click does: a checkbox flips first, then the app hears. */
export class MenuItemDouble implements MenuItem {
  id: string;
  label: string;
  sublabel: string;
  toolTip: string;
  enabled: boolean;
  visible: boolean;
  checked: boolean;
  type: MenuItem['type'];
  accelerator: MenuItem['accelerator'];
  accessibilityLabel: string;
  registerAccelerator: boolean;
  sharingItem: SharingItem = {};
  commandId = 0;
  menu: Menu = new MenuDouble();
  readonly userAccelerator = null;
  readonly click: (event?: object, window?: object) => void;
  declare icon?: NonNullable<MenuItem['icon']>;
  declare role?: NonNullable<MenuItem['role']>;
  declare submenu?: Menu;

  constructor(options: TemplateEntry) {
    this.id = options.id ?? '';
    this.label = options.label ?? '';
    this.sublabel = options.sublabel ?? '';
    this.toolTip = options.toolTip ?? '';
    this.enabled = options.enabled ?? true;
    this.visible = options.visible ?? true;
    this.checked = options.checked ?? false;
    this.type = options.type ?? (options.submenu === undefined ? 'normal' : 'submenu');
    this.accelerator = options.accelerator ?? null;
    this.accessibilityLabel = options.accessibilityLabel ?? '';
    this.registerAccelerator = options.registerAccelerator ?? true;
    if (options.icon !== undefined) this.icon = options.icon;
    if (options.submenu !== undefined) this.submenu = submenuOf(options.submenu);
    this.click = (event = {}, window) => {
      if (this.type === 'checkbox' || this.type === 'radio') this.checked = !this.checked;
      if (options.role !== undefined) notImplemented(`the menu role ${options.role}`);
      if (options.click !== undefined) Reflect.apply(options.click, undefined, [this, window, event]);
    };
  }
}

function submenuOf(submenu: MenuItemConstructorOptions[] | Menu): Menu {
  return Array.isArray(submenu) ? MenuDouble.buildFromTemplate(submenu) : submenu;
}
