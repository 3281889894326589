import { existsSync, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from '../fixture.ts';
import type { LaunchedApp } from '../launchedApp.ts';
import { daysAgo, registerText } from '../office.ts';

const hidden = { args: ['--hidden'] };
const key = 'KUNCI-UJI-YANG-TIDAK-BOLEH-TAMPAK';

async function titlesOf(launched: LaunchedApp): Promise<readonly string[]> {
  return (await launched.notifications.shown()).map(({ title }) => title);
}

/** A watcher on this computer that takes every sign of life. */
async function startWatcher(): Promise<{ url: string; asked: string[]; close: () => void }> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.end('OK');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return { url: `http://127.0.0.1:${port}`, asked, close: () => void server.close() };
}

test('rows that cannot be sent are one toast a day, and a click on it opens Perlu tindakan', async ({
  launch,
  open,
}) => {
  const office = await open();
  await writeFile(office.register, `${registerText(3)}${daysAgo(0)};banyak\n`);
  const first = await launch({ ...hidden, profile: office.profile });
  await expect.poll(() => first.tray.toolTip()).toContain('Siap');
  await first.tray.click('Kirim sekarang', 'Semua');
  await expect.poll(() => titlesOf(first)).toEqual(['1 baris tidak valid']);
  await first.notifications.click('1 baris tidak valid');
  await expect(await first.page()).toHaveURL(/actions/);
  await first.call('send', {});
  await first.dispose();
  const second = await launch({ profile: office.profile });
  await second.page();
  await second.call('send', {});
  expect(await second.call('tryAlert', 'toast')).toEqual({ ok: true, value: null });
  expect(await titlesOf(second)).toEqual(['Uji pemberitahuan Kirim BIOS']);
});

test('a good pass gives its sign of life, a failed one at the other address', async ({ launch, open }) => {
  const watcher = await startWatcher();
  const office = await open({
    simulator: { satkers: [{ satker: '000001', key }] },
    settings: {
      environment: 'training',
      alerts: { heartbeat: { url: `${watcher.url}/baik`, failureUrl: `${watcher.url}/gagal` } },
    },
  });
  const launched = await launch({ profile: office.profile });
  await launched.page();
  await launched.call('setSecret', 'bios:training', 'KUNCI-SALAH');
  await launched.call('send', {});
  await expect.poll(() => watcher.asked).toEqual(['/gagal']);
  await launched.call('setSecret', 'bios:training', key);
  await launched.call('send', {});
  await expect.poll(() => watcher.asked).toEqual(['/gagal', '/baik']);
  expect(await launched.call('tryAlert', 'heartbeat')).toEqual({ ok: true, value: null });
  expect(watcher.asked).toHaveLength(3);
  watcher.close();
});

test('a toast can be tried out; a way that is not set up says so', async ({ launch }) => {
  const launched = await launch();
  await launched.page();
  expect(await launched.call('tryAlert', 'toast')).toEqual({ ok: true, value: null });
  expect(await titlesOf(launched)).toEqual(['Uji pemberitahuan Kirim BIOS']);
  expect(await launched.call('tryAlert', 'telegram')).toMatchObject({
    ok: false,
    problem: { code: 'telegram-not-set-up' },
  });
  expect(await launched.call('tryAlert', 'email')).toMatchObject({
    ok: false,
    problem: { code: 'email-not-set-up' },
  });
});

test('the support bundle is written where the operator says, without the key', async ({
  launch,
  open,
  temporaryFolder,
}) => {
  const office = await open();
  const first = await launch({ profile: office.profile });
  await first.page();
  await first.call('setSecret', 'bios:simulation', key);
  await first.kill();
  const second = await launch({ profile: office.profile });
  await second.page();
  const file = join(temporaryFolder, 'bantuan.zip');
  await second.dialogs.answer('showSaveDialog', { canceled: false, filePath: file });
  expect(await second.call('createSupportBundle')).toEqual({ ok: true, value: file });
  const texts = Object.values(unzipSync(readFileSync(file))).map((bytes) => strFromU8(bytes));
  expect(texts.join('\n')).toContain('"attemptId"');
  expect(texts.join('\n')).not.toContain(key);
  expect(existsSync(join(office.profile, 'logs'))).toBe(true);
});

test('starting with Windows is as the Task Manager has it', async ({ launch }) => {
  const launched = await launch({ isPackaged: true });
  await launched.page();
  expect(await launched.call('setLoginItem', true)).toEqual({
    ok: true,
    value: { isWanted: true, isEffective: true, isSupported: true },
  });
  expect(await launched.system.loginItem()).toMatchObject({ openAtLogin: true, args: ['--hidden'] });
});

test('where no feed is set there are no updates, and the reason is told', async ({ launch }) => {
  const launched = await launch();
  await launched.page();
  expect(await launched.call('checkForUpdate')).toMatchObject({ ok: true, value: { kind: 'disabled' } });
  expect(await launched.call('installUpdate')).toMatchObject({ ok: false });
});
