import { expect, test } from '../fixture.ts';

test('a hidden start shows nothing but an idle icon', async ({ launch }) => {
  const launched = await launch({ args: ['--hidden'] });
  await expect.poll(() => launched.tray.toolTip()).toContain('Belum ada pemetaan');
  expect(await launched.tray.icon()).toContain('idle-light');
  expect((await launched.tray.labels())[0]).toBe('Simulasi: Belum ada pemetaan');
  expect(launched.app.windows()).toEqual([]);
});
