import { EventEmitter } from 'node:events';
import type { Menu, NativeImage, Rectangle, Tray } from 'electron';
import { strict } from '../notImplemented.ts';
import { createNativeImage } from './nativeImage.ts';

type TrayCalls = Pick<
  Tray,
  | 'setImage'
  | 'setPressedImage'
  | 'setToolTip'
  | 'setContextMenu'
  | 'popUpContextMenu'
  | 'closeContextMenu'
  | 'setIgnoreDoubleClickEvents'
  | 'getBounds'
  | 'destroy'
  | 'isDestroyed'
>;

/** A tray icon that nobody sees; the recorder reads it, tests emit its `click`. */
export class TrayDouble extends EventEmitter implements TrayCalls {
  private contextMenu: Menu | null = null;
  private isGone = false;

  constructor(image: NativeImage | string) {
    super();
    const self = strict('Tray', this);
    self.setImage(image);
    return self;
  }

  /** Throws for a path that holds no image, as Electron does. */
  setImage(image: NativeImage | string): void {
    this.checkAlive();
    if (typeof image === 'string' && createNativeImage().createFromPath(image).isEmpty()) {
      throw new Error(`Failed to load image from path '${image}'`);
    }
  }

  setPressedImage(): void {
    this.checkAlive();
  }

  setToolTip(_toolTip: string): void {
    this.checkAlive();
  }

  setContextMenu(menu: Menu | null): void {
    this.checkAlive();
    performance.mark('tray');
    this.contextMenu = menu;
  }

  popUpContextMenu(menu: Menu | null = this.contextMenu): void {
    this.checkAlive();
    menu?.emit('menu-will-show', {});
  }

  closeContextMenu(): void {
    this.checkAlive();
    this.contextMenu?.emit('menu-will-close', {});
  }

  setIgnoreDoubleClickEvents(): void {
    this.checkAlive();
  }

  getBounds(): Rectangle {
    return { x: 1880, y: 1044, width: 24, height: 24 };
  }

  destroy(): void {
    this.isGone = true;
  }

  isDestroyed(): boolean {
    return this.isGone;
  }

  private checkAlive(): void {
    if (this.isGone) throw new TypeError('Object has been destroyed');
  }
}
