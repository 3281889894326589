import { existsSync } from 'node:fs';

const candidates: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>> = {
  linux: [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/usr/bin/microsoft-edge',
    '/snap/bin/chromium',
  ],
  win32: [
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
    'C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  ],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
};

/** The Chromium that prints: the one that `KIRIM_BIOS_CHROMIUM` names, else an installed one; null without any. */
export function findChromium(environment: Readonly<Record<string, string | undefined>>): string | null {
  const named = environment.KIRIM_BIOS_CHROMIUM;
  if (named !== undefined) return existsSync(named) ? named : null;
  return candidates[process.platform]?.find((path) => existsSync(path)) ?? null;
}
