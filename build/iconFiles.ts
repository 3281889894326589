import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import { trayStatuses, type TrayStatus } from '../electron/main/tray/trayStatus.ts';
import { encodeIco } from './encodeIco.ts';

/** A file to be written, its path relative to the repository. */
export interface IconFile {
  readonly path: string;
  readonly bytes: Buffer;
}

const APPLICATION_SIZES = [16, 20, 24, 32, 40, 48, 64, 128, 256];
/** The notification area at 100, 125, 150 and 200 % scaling. */
const TRAY_SIZES = [16, 20, 24, 32];
const LINUX_APPLICATION_SIZE = 512;
/** What panels of Linux desktops ask for; twice as large for `@2x`. */
const LINUX_TRAY_SIZE = 24;

/** Every icon that is made from the two drawings in `build/icons`. */
export function iconFiles(): readonly IconFile[] {
  return [...applicationIcons(), ...trayStatuses.flatMap((status) => trayIcons(status))];
}

function applicationIcons(): IconFile[] {
  const drawing = readDrawing('application');
  return [
    { path: 'build/icon.ico', bytes: icoOf(drawing, APPLICATION_SIZES) },
    { path: 'build/icon.png', bytes: pngOf(drawing, LINUX_APPLICATION_SIZE) },
  ];
}

function trayIcons(status: TrayStatus): IconFile[] {
  return (['light', 'dark'] as const).flatMap((taskbar) => {
    const drawing = readDrawing('tray')
      .replace('data-state="idle"', `data-state="${status}"`)
      .replace('data-taskbar="light"', `data-taskbar="${taskbar}"`);
    const path = `electron/assets/tray/${status}-${taskbar}`;
    return [
      { path: `${path}.ico`, bytes: icoOf(drawing, TRAY_SIZES) },
      { path: `${path}.png`, bytes: pngOf(drawing, LINUX_TRAY_SIZE) },
      { path: `${path}@2x.png`, bytes: pngOf(drawing, 2 * LINUX_TRAY_SIZE) },
    ];
  });
}

function readDrawing(name: string): string {
  return readFileSync(join(import.meta.dirname, 'icons', `${name}.svg`), 'utf8');
}

function icoOf(drawing: string, sizes: readonly number[]): Buffer {
  return encodeIco(sizes.map((size) => ({ size, png: pngOf(drawing, size) })));
}

function pngOf(drawing: string, size: number): Buffer {
  const font = { loadSystemFonts: false };
  return new Resvg(drawing, { fitTo: { mode: 'width', value: size }, font }).render().asPng();
}
