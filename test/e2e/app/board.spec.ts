import { checkScreen } from '../checkScreen.ts';
import { expect, test } from '../fixture.ts';

test('the board before anything is set up', async ({ launch }) => {
  const launched = await launch();
  const page = await launched.page();
  await expect(page.getByRole('heading', { name: 'Papan', level: 1 })).toBeVisible();
  await checkScreen(page, 'papan-kosong');
  expect(launched.pageProblems).toEqual([]);
});
