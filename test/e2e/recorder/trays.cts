/** Loaded before the app: remembers what every tray icon shows, for no API of Electron tells it. */
import type { Menu, NativeImage, Tray } from 'electron';

interface RecordedTray {
  readonly tray: Tray;
  /** The file of the image, or '' when it was not made from a file. */
  icon: string;
  toolTip: string;
  menu: Menu | null;
}

declare global {
  var recordedTrays: RecordedTray[];
}

const electron: typeof Electron.CrossProcessExports = require('electron');
globalThis.recordedTrays = [];

const paths = new WeakMap<NativeImage, string>();
const { createFromPath } = electron.nativeImage;
electron.nativeImage.createFromPath = (path) => {
  const image = createFromPath(path);
  paths.set(image, path);
  return image;
};

function recordOf(tray: Tray): RecordedTray {
  const known = globalThis.recordedTrays.find((record) => record.tray === tray);
  if (known !== undefined) return known;
  const record: RecordedTray = { tray, icon: '', toolTip: '', menu: null };
  globalThis.recordedTrays.push(record);
  return record;
}

const { setImage, setToolTip, setContextMenu, destroy } = electron.Tray.prototype;

electron.Tray.prototype.setImage = function (this: Tray, image) {
  recordOf(this).icon = typeof image === 'string' ? image : (paths.get(image) ?? '');
  setImage.call(this, image);
};

electron.Tray.prototype.setToolTip = function (this: Tray, toolTip) {
  recordOf(this).toolTip = toolTip;
  setToolTip.call(this, toolTip);
};

electron.Tray.prototype.setContextMenu = function (this: Tray, menu) {
  recordOf(this).menu = menu;
  setContextMenu.call(this, menu);
};

electron.Tray.prototype.destroy = function (this: Tray) {
  globalThis.recordedTrays = globalThis.recordedTrays.filter((record) => record.tray !== this);
  destroy.call(this);
};
