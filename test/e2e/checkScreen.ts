import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect } from './fixture.ts';

/** Where the pictures of all screens are put; the guide takes its own from there. */
const screensFolder = join(import.meta.dirname, '../../test-results/screens');

/** Full HD's little sister as many offices have it, and what is left of it at 150 % scaling; less the window's frame. */
const sizes = [
  { name: '1366', width: 1366, height: 728 },
  { name: '150', width: 911, height: 485 },
] as const;

const schemes = ['light', 'dark'] as const;

/** A dialog is a `section` here, whose `header` is no banner of the page; axe counts it as one all the same. */
const notSoInSections = ['landmark-no-duplicate-banner', 'landmark-unique'];

/**
 * Takes pictures of what the page shows, in both sizes, light and dark, and fails where axe finds a fault, where
 * something sticks out at the side, or where a text is cut off without a way to read it.
 */
export async function checkScreen(page: Page, name: string): Promise<void> {
  // Nothing is to hover: a tooltip belongs to no landmark, and hides what lies below it.
  await page.mouse.move(1, 1);
  await expect(page.getByRole('tooltip')).toHaveCount(0);
  for (const { name: size, ...viewport } of sizes) {
    await page.setViewportSize(viewport);
    for (const scheme of schemes) {
      await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
      await page.screenshot({
        path: join(screensFolder, `${name}-${size}-${scheme}.png`),
        animations: 'disabled',
      });
      const { violations } = await new AxeBuilder({ page })
        .setLegacyMode(true)
        .disableRules(notSoInSections)
        .analyze();
      expect.soft(violations.map(summary), `axe on ${name}, ${size}, ${scheme}`).toEqual([]);
    }
    expect.soft(await whatSticksOut(page), `${name} at ${size}`).toEqual([]);
  }
  await page.setViewportSize({ width: sizes[0].width, height: sizes[0].height });
  await page.emulateMedia({ colorScheme: 'light' });
}

function summary(violation: {
  readonly id: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string | undefined }[];
}): string {
  const [first] = violation.nodes;
  return `${violation.id}: ${first?.html} ${first?.failureSummary}`;
}

/** A text that is cut off on purpose has a `title`. */
async function whatSticksOut(page: Page): Promise<readonly string[]> {
  const isWide = await page.evaluate('document.documentElement.scrollWidth > innerWidth');
  const cut = await page
    .locator('main *, header *, nav *')
    .evaluateAll((elements) =>
      elements
        .filter(
          (element) =>
            element.children.length === 0 &&
            element.textContent.trim() !== '' &&
            element.clientWidth > 1 &&
            element.scrollWidth > element.clientWidth + 1 &&
            element.closest('[title]') === null &&
            element.ownerDocument.defaultView?.getComputedStyle(element).overflowX === 'hidden',
        )
        .map((element) => `cut off: ${element.textContent}`),
    );
  return isWide === true ? ['the page scrolls sideways', ...cut] : cut;
}
