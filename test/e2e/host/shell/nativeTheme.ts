import { EventEmitter } from 'node:events';
import type { NativeTheme } from 'electron';

type NativeThemeCalls = Pick<
  NativeTheme,
  | 'themeSource'
  | 'shouldUseDarkColors'
  | 'shouldUseDarkColorsForSystemIntegratedUI'
  | 'shouldUseHighContrastColors'
  | 'inForcedColorsMode'
>;

/** The double of `nativeTheme`: the system is light, and `themeSource` decides over it as in Electron. */
export class NativeThemeDouble extends EventEmitter implements NativeThemeCalls {
  readonly shouldUseHighContrastColors = false;
  readonly inForcedColorsMode = false;
  private source: NativeTheme['themeSource'] = 'system';

  get themeSource(): NativeTheme['themeSource'] {
    return this.source;
  }

  set themeSource(source: NativeTheme['themeSource']) {
    const wasDark = this.shouldUseDarkColors;
    this.source = source;
    if (this.shouldUseDarkColors !== wasDark) this.emit('updated');
  }

  get shouldUseDarkColors(): boolean {
    return this.source === 'dark';
  }

  get shouldUseDarkColorsForSystemIntegratedUI(): boolean {
    return this.shouldUseDarkColors;
  }
}
