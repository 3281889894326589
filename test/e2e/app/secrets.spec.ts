import { readdirSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { filesHolding } from '../filesHolding.ts';
import { expect, test } from '../fixture.ts';
import { IGD } from '../office.ts';

const key = 'KUNCI-UJI-YANG-TIDAK-BOLEH-TAMPAK';
const credentials = { satkers: [{ satker: '000001', key }] };

test('a key that was entered works after a restart and stands in no file in clear', async ({
  launch,
  open,
}) => {
  const office = await open({ simulator: credentials });
  const first = await launch({ profile: office.profile });
  await first.page();
  expect(await first.call('send', {})).toMatchObject({ ok: true, value: { accepted: 0 } });
  expect(await first.call('setSecret', 'bios:simulation', key)).toMatchObject({
    ok: true,
    value: { isKnown: true, kept: 'encrypted', isLost: false },
  });
  await first.kill();
  const second = await launch({ profile: office.profile });
  await second.page();
  expect(await second.call('send', {})).toMatchObject({ ok: true, value: { accepted: 3 } });
  await second.kill();
  expect(filesHolding(office.profile, key)).toEqual([]);
  // The search itself finds what is there.
  await writeFile(join(office.profile, 'pembanding.txt'), Buffer.from(`x${key}y`, 'utf16le'));
  expect(filesHolding(office.profile, key)).toEqual(['pembanding.txt']);
});

test('after a reset of the Windows password the key is asked for again and all else is kept', async ({
  launch,
  open,
}) => {
  const office = await open({ simulator: credentials });
  const first = await launch({ profile: office.profile });
  await first.page();
  await first.call('setSecret', 'bios:simulation', key);
  await first.kill();
  const second = await launch({ profile: office.profile, safeStorage: 'undecryptable' });
  const page = await second.page();
  expect(await second.call('hasSecret', 'bios:simulation')).toMatchObject({
    ok: true,
    value: { isKnown: false, isLost: true },
  });
  await expect(page.getByText('kata sandi Windows diatur ulang')).toBeVisible();
  const settings = await second.call('readSettings');
  expect(settings.ok && settings.value.settings.mappings.map(({ id }) => id)).toEqual(['igd']);
  await second.call('setSecret', 'bios:simulation', key);
  await expect(page.getByText('kata sandi Windows diatur ulang')).toBeHidden();
  expect(await second.call('send', {})).toMatchObject({ ok: true, value: { accepted: 3 } });
});

test('without encryption a key lasts for this session only, and the window says so', async ({
  launch,
  open,
}) => {
  const office = await open({ simulator: credentials });
  const first = await launch({ profile: office.profile, safeStorage: 'unavailable' });
  const page = await first.page();
  await expect(page.getByText('hanya diingat sampai aplikasi ditutup')).toBeVisible();
  expect(await first.call('setSecret', 'bios:simulation', key)).toMatchObject({
    ok: true,
    value: { isKnown: true, kept: 'session-only' },
  });
  expect(await first.call('send', {})).toMatchObject({ ok: true, value: { accepted: 3 } });
  await first.kill();
  expect(filesHolding(office.profile, key)).toEqual([]);
  const second = await launch({ profile: office.profile, safeStorage: 'unavailable' });
  await second.page();
  expect(await second.call('hasSecret', 'bios:simulation')).toMatchObject({
    ok: true,
    value: { isKnown: false },
  });
});

test('a damaged settings file is set aside and reported, and the application starts', async ({
  launch,
  open,
}) => {
  const office = await open();
  const file = join(office.profile, 'pengaturan.json');
  await writeFile(file, '{"version":1,"satker":"0000');
  const launched = await launch({ profile: office.profile });
  const page = await launched.page();
  await expect(page.getByText('rusak dan disisihkan')).toBeVisible();
  const aside = readdirSync(office.profile).find((name) => name.includes('rusak'));
  expect(aside).toBeDefined();
  expect(await readFile(join(office.profile, aside ?? ''), 'utf8')).toBe('{"version":1,"satker":"0000');
  expect(await launched.call('saveSettings', { ...office.settings })).toMatchObject({ ok: true });
  expect(await launched.call('send', {})).toMatchObject({ ok: true, value: { accepted: 3 } });
  expect(office.simulator.rows(IGD)).toHaveLength(3);
});
