import { expect, test } from 'vitest';
import type { ApplicationState } from '../../../../electron/applicationState.ts';
import { openPreferences } from '../../../../electron/main/preferences.ts';
import { createAttentionKeeper } from '../../../../electron/main/tray/attentionKeeper.ts';
import { temporaryFolder } from '../../../support/temporaryFolder.ts';
import { afterRun, quietState } from './trayFacts.ts';

const troubled = { ...quietState, overview: afterRun({ rejected: 1 }) };

/** A start on that folder; says whether something waits to be seen. */
function startOn(folder: string): (state: ApplicationState, isLooking?: boolean) => boolean {
  return (state, isLooking = false) => {
    const preferences = openPreferences(folder, (error) => expect.unreachable(String(error)));
    return createAttentionKeeper({ preferences, isLooking: () => isLooking })(state);
  };
}

test('a restart forgets neither what waits to be seen nor what was seen', () => {
  const weigh = startOn(temporaryFolder());
  expect(weigh(troubled)).toBe(true);
  expect(weigh(quietState)).toBe(true);
  expect(weigh(quietState, true)).toBe(false);
  expect(weigh(troubled)).toBe(false);
});

test("what happens before the operator's eyes is seen at once", () => {
  const weigh = startOn(temporaryFolder());
  expect(weigh(troubled, true)).toBe(false);
  expect(weigh(troubled)).toBe(false);
});
