import { expect, test } from 'vitest';
import { isInstalled } from '../../../electron/main/isInstalled.ts';

test.each([
  ['the installed application', true, {}, true],
  ['the portable program', true, { PORTABLE_EXECUTABLE_FILE: 'D:\\Kirim-BIOS-portabel.exe' }, false],
  ['a developer', false, {}, false],
])('%s', (_who, isPackaged, environment, expected) => {
  expect(isInstalled({ isPackaged }, environment)).toBe(expected);
});
