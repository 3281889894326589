import { expect, test } from '../fixture.ts';
import type { LaunchedApp } from '../launchedApp.ts';
import { daysAgo, IGD, igdMapping } from '../office.ts';

/** Due since last night, so that the first bell finds it. */
const dueSince = (days: number) => ({ startDate: daysAgo(days), timeOfDay: '00:00' });

test('the first bell sends every missing period once', async ({ launch, open }) => {
  const office = await open({ schedule: dueSince(3) });
  const launched = await launch({ profile: office.profile, args: ['--settle-seconds=0'] });
  await launched.page();
  await expect.poll(() => office.simulator.rows(IGD).length).toBe(3);
  const dates = office.simulator.requests
    .filter(({ scope }) => scope === 'write')
    .map(({ fields }) => fields['tgl_transaksi']);
  expect(new Set(dates)).toEqual(new Set([daysAgo(3), daysAgo(2), daysAgo(1)]));
  expect(dates).toHaveLength(3);
});

test('what became due while the computer slept is sent when it has woken', async ({ launch, open }) => {
  const office = await open();
  const launched = await launch({ profile: office.profile, args: ['--settle-seconds=0'] });
  await launched.page();
  await launched.system.power('suspend');
  const mappings = [{ ...igdMapping(office.register), schedule: dueSince(3) }];
  expect(await launched.call('saveSettings', { ...office.settings, mappings })).toMatchObject({
    ok: true,
    value: { kind: 'saved' },
  });
  expect(await launched.call('due')).toMatchObject({ ok: true, value: { kind: 'run' } });
  expect(office.simulator.rows(IGD)).toEqual([]);
  await launched.system.power('resume');
  await expect.poll(() => office.simulator.rows(IGD).length).toBe(3);
});

test('going to sleep ends a run in good order, and waking goes on with the rest', async ({
  launch,
  open,
}) => {
  const office = await open({
    days: 40,
    schedule: dueSince(40),
    simulator: { faults: [{ kind: 'latency', latencyMs: 80 }] },
  });
  const launched = await launch({ profile: office.profile, args: ['--settle-seconds=0'] });
  await launched.page();
  await expect.poll(() => office.simulator.rows(IGD).length).toBeGreaterThan(3);
  await launched.system.power('suspend');
  await expect.poll(() => isRunning(launched)).toBe(false);
  expect(office.simulator.rows(IGD).length).toBeLessThan(40);
  await launched.system.power('resume');
  await expect.poll(() => office.simulator.rows(IGD).length, { timeout: 15_000 }).toBe(40);
  const writes = office.simulator.requests.filter(({ scope }) => scope === 'write');
  expect(writes).toHaveLength(40);
});

async function isRunning(launched: LaunchedApp): Promise<boolean> {
  const state = await launched.call('readState');
  return state.ok && state.value.run !== null;
}
