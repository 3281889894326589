import { describe, expect, test } from 'vitest';
import { settingsSchema } from '../../../../core/settings.ts';
import type { ApplicationState } from '../../../../electron/applicationState.ts';
import type { Alert } from '../../../../electron/main/alerts/alert.ts';
import type { AlertWay } from '../../../../electron/main/alerts/alertWay.ts';
import { createAlerts } from '../../../../electron/main/alerts/createAlerts.ts';
import { openPreferences } from '../../../../electron/main/preferences.ts';
import type { Problem } from '../../../../electron/reply.ts';
import { createManualClock, type ManualClock } from '../../../support/manualClock.ts';
import { temporaryFolder } from '../../../support/temporaryFolder.ts';
import { applicationState, DAY, NOW, overview } from './alertFixtures.ts';

const MINUTE = 60_000;
const down: Problem = {
  code: 'telegram-unreachable',
  message: 'Telegram tidak dapat dihubungi.',
  remedy: '-',
};
const waiting = applicationState({ overview: overview({ needingAction: 12 }) });

interface TestWay extends AlertWay {
  readonly told: (readonly Alert[])[];
  deliver: AlertWay['deliver'];
  isUp: boolean;
  tries: number;
}

function createWay(id: AlertWay['id'], isOutside = false): TestWay {
  const way: TestWay = {
    id,
    isOutside,
    told: [],
    isUp: true,
    tries: 0,
    isOn: () => true,
    deliver(alerts) {
      way.tries += 1;
      if (way.isUp) way.told.push(alerts);
      return Promise.resolve(way.isUp ? null : down);
    },
  };
  return way;
}

/** The application started on that folder, with a state that the test changes. */
function start(folder: string, ways: readonly AlertWay[], clock: ManualClock = createManualClock(NOW)) {
  const lines: string[] = [];
  const held: { state: ApplicationState } = { state: waiting };
  const settings = settingsSchema.parse({ version: 1 });
  const alerts = createAlerts({
    ways,
    state: () => held.state,
    settings: () => settings,
    preferences: openPreferences(folder, () => undefined),
    clock,
    log: { info: (text) => void lines.push(text), warn: (text) => void lines.push(text) },
  });
  return { alerts, held, lines, clock };
}

describe('alerts', () => {
  test('however often one looks, everybody is told once a day, also after a restart', async () => {
    const folder = temporaryFolder();
    const [toast, telegram] = [createWay('toast'), createWay('telegram', true)];
    const { alerts, clock } = start(folder, [toast, telegram]);
    await Promise.all([alerts.consider(), alerts.consider()]);
    await alerts.consider();
    await start(folder, [toast, telegram], clock).alerts.consider();
    expect([toast.told.length, telegram.told.length]).toEqual([1, 1]);
    clock.advance(DAY);
    await start(folder, [toast, telegram], clock).alerts.consider();
    expect([toast.told.length, telegram.told.length]).toEqual([2, 2]);
  });

  test('nobody outside is told of the simulation', async () => {
    const [toast, telegram] = [createWay('toast'), createWay('telegram', true)];
    const { alerts, held } = start(temporaryFolder(), [toast, telegram]);
    held.state = applicationState({
      environment: 'simulation',
      overview: overview({ environment: 'simulation', needingAction: 12 }),
    });
    await alerts.consider();
    expect([toast.told.length, telegram.told.length]).toEqual([1, 0]);
  });

  test('a way that is off is left alone', async () => {
    const way = { ...createWay('telegram'), isOn: () => false };
    await start(temporaryFolder(), [way]).alerts.consider();
    expect(way.told).toEqual([]);
  });

  test('what did not arrive is tried again, ever less often, and does not hold up the other ways', async () => {
    const [toast, telegram] = [createWay('toast'), createWay('telegram', true)];
    const { alerts, clock, lines } = start(temporaryFolder(), [toast, telegram]);
    telegram.isUp = false;
    for (let minute = 0; minute < 5 * 60; minute += 1) {
      await alerts.consider();
      clock.advance(MINUTE);
    }
    // At 0, 5, 20, 80, 140, 200 and 260 minutes.
    expect([toast.tries, telegram.tries]).toEqual([1, 7]);
    telegram.isUp = true;
    clock.advance(60 * MINUTE);
    await alerts.consider();
    await alerts.consider();
    expect(telegram.told).toHaveLength(1);
    expect(lines).toEqual([
      'Alerts by telegram do not arrive: telegram-unreachable, Telegram tidak dapat dihubungi.',
      'Alerts by telegram arrive again',
    ]);
  });

  test('a way that breaks does not stay broken', async () => {
    const toast = createWay('toast');
    const { alerts, clock } = start(temporaryFolder(), [toast]);
    const { deliver } = toast;
    toast.deliver = () => Promise.reject(new Error('the system is gone'));
    await expect(alerts.consider()).rejects.toThrow('the system is gone');
    toast.deliver = deliver;
    clock.advance(MINUTE);
    await alerts.consider();
    expect(toast.told).toHaveLength(1);
  });

  test('what is over before it arrived is not told any more', async () => {
    const telegram = createWay('telegram', true);
    const { alerts, clock, held } = start(temporaryFolder(), [telegram]);
    telegram.isUp = false;
    await alerts.consider();
    held.state = applicationState();
    telegram.isUp = true;
    clock.advance(60 * MINUTE);
    await alerts.consider();
    expect(telegram.told).toEqual([]);
  });

  test('absence counts from when silence was seen, over restarts', async () => {
    const folder = temporaryFolder();
    const toast = createWay('toast');
    const clock = createManualClock(NOW);
    const silent = applicationState({
      overview: overview({ lastConfirmedAt: NOW - DAY, silentSince: NOW - 300 * DAY, lastReport: null }),
    });
    for (let day = 0; day < 3; day += 1) {
      const { alerts, held } = start(folder, [toast], clock);
      held.state = silent;
      await alerts.consider();
      // Nothing is known while the engine starts.
      held.state = { ...silent, overview: null };
      await alerts.consider();
      clock.advance(DAY);
    }
    expect(toast.told).toEqual([]);
    const { alerts, held } = start(folder, [toast], clock);
    held.state = silent;
    await alerts.consider();
    expect(toast.told.flat().map(({ title }) => title)).toEqual([
      'Tidak ada kiriman terkonfirmasi selama 4 hari',
    ]);
  });

  test('silence that ends is forgotten', async () => {
    const toast = createWay('toast');
    const { alerts, held, clock } = start(temporaryFolder(), [toast]);
    const silent = overview({ silentSince: NOW, lastReport: null });
    for (const silentSince of [NOW, null, NOW]) {
      held.state = applicationState({ overview: { ...silent, silentSince } });
      await alerts.consider();
      clock.advance(2 * DAY);
      await alerts.consider();
    }
    expect(toast.told).toEqual([]);
  });

  test('another environment begins anew, without a word about the one before', async () => {
    const toast = createWay('toast');
    const { alerts, held } = start(temporaryFolder(), [toast]);
    await alerts.consider();
    held.state = applicationState({
      environment: 'production',
      overview: overview({ environment: 'production' }),
    });
    await alerts.consider();
    expect(toast.told).toHaveLength(1);
    held.state = applicationState({
      environment: 'production',
      overview: overview({ environment: 'production', needingAction: 3 }),
    });
    await alerts.consider();
    expect(toast.told).toHaveLength(2);
  });

  test('a way is tried out whatever was told before, and its problem is the answer', async () => {
    const telegram = createWay('telegram', true);
    const { alerts } = start(temporaryFolder(), [telegram]);
    await alerts.consider();
    expect(await alerts.tryOut('telegram')).toBeNull();
    expect(telegram.told.at(-1)).toMatchObject([{ title: 'Uji pemberitahuan Kirim BIOS' }]);
    telegram.isUp = false;
    expect(await alerts.tryOut('telegram')).toEqual(down);
  });
});
