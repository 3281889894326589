import { readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { join } from 'node:path';
import type { PreloadSettings } from './pageMessages.ts';

/** The scripts that Chromium runs in each of a document's two worlds before any script of the page. */
export interface PreloadScripts {
  readonly pageWorld: string;
  readonly isolatedWorld: string;
}

/** Builds them for one window. `preload` is the text of the app's preload script. */
export function createPreloadScripts(
  token: string,
  settings: PreloadSettings,
  preload: string,
): PreloadScripts {
  const bridge = readPageSource('worldBridge.ts');
  const isolated = ['../codec.ts', 'ipcRenderer.ts', 'webUtils.ts', 'startIsolatedWorld.ts'].map(
    readPageSource,
  );
  return {
    pageWorld: asScript(
      [bridge, readPageSource('startPageWorld.ts')],
      `startPageWorld(${JSON.stringify(token)}, ${settings.runsInSubframes})`,
    ),
    isolatedWorld: asScript(
      [bridge, ...isolated],
      `startIsolatedWorld(${JSON.stringify(token)}, ${JSON.stringify(settings)}, ` +
        `function (require, module, exports, process) {\n${preload}\n})`,
      settings.preloadPath,
    ),
  };
}

/** A module of the page's code as plain script text: types, imports and exports are gone. */
function readPageSource(file: string): string {
  const source = readFileSync(join(import.meta.dirname, '../page', file), 'utf8');
  return stripTypeScriptTypes(source)
    .replaceAll(/^import [^;]*;$/gm, '')
    .replaceAll(/^export /gm, '');
}

function asScript(sources: readonly string[], start: string, name = 'electron-host'): string {
  return `(() => {\n${sources.join('\n')}\n${start};\n})();\n//# sourceURL=${name}`;
}
