import { describe, expect, test } from 'vitest';
import type { Pause } from '../../../electron/applicationState.ts';
import { createPauseKeeper, startOfTomorrow, type PauseKeeper } from '../../../electron/main/pause.ts';
import { openPreferences } from '../../../electron/main/preferences.ts';
import { createManualClock, type ManualClock } from '../../support/manualClock.ts';
import { temporaryFolder } from '../../support/temporaryFolder.ts';

interface Started {
  readonly keeper: PauseKeeper;
  readonly told: (Pause | null)[];
}

function startOn(folder: string, clock: ManualClock): Started {
  const told: (Pause | null)[] = [];
  const preferences = openPreferences(folder, (error) => expect.unreachable(String(error)));
  const keeper = createPauseKeeper({
    preferences,
    now: () => clock.now(),
    onChange: (pause) => void told.push(pause),
  });
  return { keeper, told };
}

describe('a pause', () => {
  test('is told when it begins and when it is ended', () => {
    const clock = createManualClock();
    const { keeper, told } = startOn(temporaryFolder(), clock);
    const until = clock.now() + 3_600_000;
    keeper.pause(until);
    expect(keeper.current()).toEqual({ until });
    keeper.resume();
    expect(keeper.current()).toBeNull();
    expect(told).toEqual([{ until }, null]);
  });

  test('survives a restart', () => {
    const clock = createManualClock();
    const folder = temporaryFolder();
    startOn(folder, clock).keeper.pause(null);
    expect(startOn(folder, clock).keeper.current()).toEqual({ until: null });
  });

  test('ends by itself at its instant, and that is told once', () => {
    const clock = createManualClock();
    const { keeper, told } = startOn(temporaryFolder(), clock);
    keeper.pause(clock.now() + 1000);
    clock.advance(999);
    expect(keeper.current()).not.toBeNull();
    clock.advance(1);
    expect([keeper.current(), keeper.current()]).toEqual([null, null]);
    expect(told).toEqual([{ until: clock.now() }, null]);
  });

  test('that ended while the application was closed is over at the next start', () => {
    const clock = createManualClock();
    const folder = temporaryFolder();
    startOn(folder, clock).keeper.pause(clock.now() + 1000);
    clock.advance(86_400_000);
    expect(startOn(folder, clock).keeper.current()).toBeNull();
  });

  test('without an end stays, however long it lasts', () => {
    const clock = createManualClock();
    const { keeper } = startOn(temporaryFolder(), clock);
    keeper.pause(null);
    clock.advance(30 * 86_400_000);
    expect(keeper.current()).toEqual({ until: null });
  });
});

test.each([
  ['Asia/Jakarta', '2026-11-24T16:59:59Z', '2026-11-24T17:00:00Z'],
  ['Asia/Jakarta', '2026-11-24T17:00:00Z', '2026-11-25T17:00:00Z'],
  ['Asia/Makassar', '2026-11-24T16:30:00Z', '2026-11-25T16:00:00Z'],
  ['Asia/Jayapura', '2026-12-31T03:00:00Z', '2026-12-31T15:00:00Z'],
] as const)('tomorrow begins at midnight in %s, seen from %s', (timeZone, now, expected) => {
  expect(new Date(startOfTomorrow(timeZone, Date.parse(now))).toISOString()).toBe(
    new Date(expected).toISOString(),
  );
});
