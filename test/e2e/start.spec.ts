import { expect, test } from './fixture.ts';

test('the window shows the page of the application', async ({ launch }) => {
  const launched = await launch();
  const page = await launched.page();
  await expect(page.getByRole('heading', { name: 'Mulai', level: 1 })).toBeVisible();
  expect(await launched.call('readState')).toMatchObject({ ok: true, value: { environment: 'simulation' } });
  expect(launched.pageProblems).toEqual([]);
});
