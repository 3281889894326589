import { EventEmitter } from 'node:events';
import type { Rectangle, Screen } from 'electron';

type ShownDisplay = Pick<
  ReturnType<Screen['getPrimaryDisplay']>,
  'id' | 'bounds' | 'workArea' | 'workAreaSize' | 'size' | 'scaleFactor'
>;

type ScreenCalls = {
  [Name in 'getPrimaryDisplay' | 'getDisplayMatching' | 'getDisplayNearestPoint']: () => ShownDisplay;
} & { getAllDisplays(): ShownDisplay[] } & Pick<Screen, 'getCursorScreenPoint'>;

/** The double of `screen`: one display of 1920 × 1080 with a taskbar at its foot. */
export class ScreenDouble extends EventEmitter implements ScreenCalls {
  readonly #display: ShownDisplay = {
    id: 1,
    bounds: rectangle(1080),
    workArea: rectangle(1040),
    workAreaSize: { width: 1920, height: 1040 },
    size: { width: 1920, height: 1080 },
    scaleFactor: 1,
  };

  getPrimaryDisplay = (): ShownDisplay => this.#display;
  getDisplayMatching = (): ShownDisplay => this.#display;
  getDisplayNearestPoint = (): ShownDisplay => this.#display;
  getAllDisplays = (): ShownDisplay[] => [this.#display];
  getCursorScreenPoint = (): { x: number; y: number } => ({ x: 0, y: 0 });
}

function rectangle(height: number): Rectangle {
  return { x: 0, y: 0, width: 1920, height };
}
