import type { Locator, Page } from '@playwright/test';

const MOST = 80;

/** Goes to something as a person without a mouse does, by Tab alone; fails where it cannot be reached. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let step = 0; step < MOST; step += 1) {
    if (await target.evaluate((element) => element === element.ownerDocument.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`${String(target)} is not reached by ${MOST} times Tab`);
}
