import { extractAll } from '@electron/asar';
import { expect, test } from '../fixture.ts';
import { IGD } from '../office.ts';
import { pack } from './packed.ts';

test('the packed application starts, opens its window and sends', async ({
  launch,
  open,
  temporaryFolder,
}) => {
  const packed = await pack({ platform: 'linux', arch: 'x64', outputFolder: 'dist/check/start' });
  const appFolder = `${temporaryFolder}/app`;
  // Nothing here reads an archive as Electron does.
  extractAll(packed.archive, appFolder);
  const office = await open();
  const launched = await launch({ appFolder, args: ['--hidden'], profile: office.profile });
  await expect.poll(() => launched.tray.toolTip()).toContain('Siap');
  await launched.tray.click('Kirim sekarang', 'Semua');
  await expect.poll(() => office.simulator.rows(IGD).length).toBe(3);
  await launched.tray.click('Buka papan');
  const page = await launched.page();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  expect(launched.pageProblems).toEqual([]);
});
