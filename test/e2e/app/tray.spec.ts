import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { SimulatorOptions } from '../../../simulator/options.ts';
import { expect, test } from '../fixture.ts';
import type { LaunchedApp } from '../launchedApp.ts';
import { daysAgo, IGD, igdMapping, registerText } from '../office.ts';

const hidden = { args: ['--hidden'] };
const slow: SimulatorOptions = { faults: [{ kind: 'latency', latencyMs: 100 }] };

const icon = (launched: LaunchedApp) => expect.poll(async () => iconOf(await launched.tray.icon()));
const toolTip = (launched: LaunchedApp) => expect.poll(() => launched.tray.toolTip());

function iconOf(path: string): string {
  return /([a-z]+-[a-z]+)\.(?:png|ico)$/.exec(path)?.[1] ?? path;
}

test('a hidden start shows nothing but an idle icon', async ({ launch }) => {
  const launched = await launch(hidden);
  await toolTip(launched).toContain('Belum ada pemetaan');
  await icon(launched).toBe('idle-light');
  expect((await launched.tray.labels())[0]).toBe('Simulasi: Belum ada pemetaan');
  expect(launched.app.windows()).toEqual([]);
});

test('Kirim sekarang sends everything, shows how far it is, and then when it was', async ({
  launch,
  open,
}) => {
  const office = await open({ days: 20, simulator: slow });
  const launched = await launch({ ...hidden, profile: office.profile });
  await toolTip(launched).toContain('Siap\nBelum ada data terkirim');
  await launched.tray.click('Kirim sekarang', 'Semua');
  await toolTip(launched).toMatch(/Mengirim \d+ dari 20 data/);
  expect(iconOf(await launched.tray.icon())).toBe('sending-light');
  await toolTip(launched).toContain('Siap\nTerakhir terkirim: hari ini');
  await icon(launched).toBe('idle-light');
  expect(office.simulator.rows(IGD)).toHaveLength(20);
});

test('one mapping alone can be sent, by the title of its dataset', async ({
  launch,
  open,
  temporaryFolder,
}) => {
  const register = join(temporaryFolder, 'register-ralan.csv');
  await writeFile(register, registerText(3));
  const outpatients = { ...igdMapping(register), id: 'ralan', dataset: 'kesehatan/layanan/pasien_ralan' };
  const office = await open({ settings: { mappings: [igdMapping(register), outpatients] } });
  const launched = await launch({ ...hidden, profile: office.profile });
  await toolTip(launched).toContain('Siap');
  await launched.tray.click('Kirim sekarang', 'Jumlah kunjungan rawat jalan');
  await expect.poll(() => office.simulator.rows(outpatients.dataset).length).toBe(3);
  await icon(launched).toBe('idle-light');
  expect(office.simulator.rows(IGD)).toEqual([]);
});

test('a run can be cancelled', async ({ launch, open }) => {
  const office = await open({ days: 40, simulator: slow });
  const launched = await launch({ ...hidden, profile: office.profile });
  await toolTip(launched).toContain('Siap');
  await launched.tray.click('Kirim sekarang', 'Semua');
  await toolTip(launched).toMatch(/Mengirim \d+ dari/);
  await launched.tray.click('Batalkan pengiriman');
  await icon(launched).toBe('idle-light');
  expect(office.simulator.rows(IGD).length).toBeLessThan(40);
});

test('a pause outlives a restart, keeps the bell from sending, and can be ended', async ({
  launch,
  open,
}) => {
  const office = await open({ schedule: { startDate: daysAgo(3), timeOfDay: '00:00' } });
  const first = await launch({ ...hidden, profile: office.profile });
  await first.tray.click('Jeda', 'Sampai besok');
  await icon(first).toBe('paused-light');
  await toolTip(first).toContain('Dijeda sampai besok 00.00');
  await first.dispose();
  const second = await launch({ args: ['--hidden', '--settle-seconds=0'], profile: office.profile });
  await icon(second).toBe('paused-light');
  await second.tray.click('Jeda', 'Lanjutkan');
  await expect.poll(() => office.simulator.rows(IGD).length).toBe(3);
  await icon(second).toBe('idle-light');
});

test('what asks for attention is shown, also after a restart, until its page was seen', async ({
  launch,
  open,
}) => {
  const office = await open();
  await writeFile(office.register, `${registerText(3)}${daysAgo(0)};banyak\n`);
  const first = await launch({ ...hidden, profile: office.profile });
  await toolTip(first).toContain('Siap');
  await first.tray.click('Kirim sekarang', 'Semua');
  await icon(first).toBe('attention-light');
  await first.dispose();
  const second = await launch({ ...hidden, profile: office.profile });
  await icon(second).toBe('attention-light');
  await second.tray.press();
  await icon(second).toBe('idle-light');
});

test('a source that cannot be read is a failure until it can be', async ({ launch, open }) => {
  const office = await open();
  await rm(office.register);
  const launched = await launch({ ...hidden, profile: office.profile });
  await toolTip(launched).toContain('Siap');
  await launched.tray.click('Kirim sekarang', 'Semua');
  await icon(launched).toBe('failing-light');
  await toolTip(launched).toContain('Gagal: sumber data tidak terbaca');
  await launched.tray.press();
  await launched.page();
  await writeFile(office.register, registerText(3));
  await launched.tray.click('Kirim sekarang', 'Semua');
  await icon(launched).toBe('idle-light');
});

test('a send that cannot begin is told, and no longer once one could', async ({ launch, open }) => {
  const office = await open({
    settings: { environment: 'training' },
    simulator: { acceptAnyCredentials: true },
  });
  const launched = await launch({ ...hidden, profile: office.profile });
  await toolTip(launched).toContain('Siap');
  await launched.tray.click('Kirim sekarang', 'Semua');
  await icon(launched).toBe('attention-light');
  await launched.tray.press();
  const notice = (await launched.page()).getByRole('status').filter({ hasText: 'Kunci' });
  await expect(notice).toBeVisible();
  await icon(launched).toBe('idle-light');
  await launched.call('setSecret', 'bios:training', 'kunci-contoh-000001');
  await launched.tray.click('Kirim sekarang', 'Semua');
  await expect.poll(() => office.simulator.rows(IGD).length).toBe(3);
  await expect(notice).toBeHidden();
});

test('without a network it says so', async ({ launch, open }) => {
  const office = await open({ settings: { environment: 'training' } });
  const launched = await launch({ ...hidden, profile: office.profile, isOffline: true });
  await icon(launched).toBe('offline-light');
  await toolTip(launched).toContain('Kirim BIOS (Pelatihan)\nTidak ada jaringan');
});

test('a dark taskbar gets a light icon', async ({ launch }) => {
  const launched = await launch(hidden);
  await launched.system.useDarkTheme(true);
  await icon(launched).toBe('idle-dark');
  await launched.system.useDarkTheme(false);
  await icon(launched).toBe('idle-light');
});

test('Mulai bersama Windows shows what Windows will do, and asking again lifts the veto', async ({
  launch,
}) => {
  const launched = await launch({ ...hidden, isPackaged: true });
  const loginEntry = async () =>
    (await launched.tray.items()).find(({ label }) => label.startsWith('Mulai bersama Windows'));
  await expect.poll(loginEntry).toMatchObject({ isEnabled: true, isChecked: false });
  await launched.tray.click('Mulai bersama Windows');
  await expect.poll(loginEntry).toMatchObject({ isChecked: true });
  expect(await launched.system.loginItem()).toMatchObject({ openAtLogin: true, args: ['--hidden'] });
  await launched.system.vetoLoginItem(true);
  await launched.tray.press();
  await launched.page();
  const vetoed = { label: 'Mulai bersama Windows (dimatikan di Task Manager)', isChecked: false };
  await expect.poll(loginEntry).toMatchObject(vetoed);
  await launched.system.vetoLoginItem(false);
  await launched.tray.click(vetoed.label);
  await expect.poll(loginEntry).toMatchObject({ label: 'Mulai bersama Windows', isChecked: true });
});

test('an application that is not installed cannot start with Windows', async ({ launch }) => {
  const launched = await launch(hidden);
  const label = 'Mulai bersama Windows (hanya bila dipasang)';
  expect((await launched.tray.items()).find((item) => item.label === label)).toMatchObject({
    isEnabled: false,
  });
});

test('entries of the menu open their pages', async ({ launch }) => {
  const launched = await launch(hidden);
  await launched.tray.click('Log kiriman');
  const page = await launched.page();
  await expect(page.getByRole('heading', { name: 'Log kiriman' })).toBeVisible();
  await launched.tray.click('Pengaturan');
  await expect(page.getByRole('heading', { name: 'Pengaturan' })).toBeVisible();
});

test('Keluar leaves when nothing is being sent', async ({ launch }) => {
  const launched = await launch(hidden);
  await launched.tray.click('Keluar');
  expect(await launched.closed()).toBe(0);
});

test('Keluar asks during a run, and can wait for its end', async ({ launch, open }) => {
  const office = await open({ days: 20, simulator: slow });
  const launched = await launch({ ...hidden, profile: office.profile });
  await toolTip(launched).toContain('Siap');
  await launched.tray.click('Kirim sekarang', 'Semua');
  await toolTip(launched).toMatch(/Mengirim \d+ dari/);
  await launched.dialogs.answer('showMessageBox', { response: 2 });
  await launched.tray.click('Keluar');
  await expect.poll(async () => (await launched.dialogs.shown()).length).toBe(1);
  await launched.dialogs.answer('showMessageBox', { response: 0 });
  await launched.tray.click('Keluar');
  expect(await launched.closed()).toBe(0);
  expect(office.simulator.rows(IGD)).toHaveLength(20);
});

test('Keluar sekarang ends a run in good order; the rest is sent later', async ({ launch, open }) => {
  const office = await open({ days: 40, simulator: slow });
  const first = await launch({ ...hidden, profile: office.profile });
  await toolTip(first).toContain('Siap');
  await first.tray.click('Kirim sekarang', 'Semua');
  await toolTip(first).toMatch(/Mengirim \d+ dari/);
  await first.dialogs.answer('showMessageBox', { response: 1 });
  await first.tray.click('Keluar');
  expect(await first.closed()).toBe(0);
  expect(office.simulator.rows(IGD).length).toBeLessThan(40);
  const second = await launch({ ...hidden, profile: office.profile });
  await toolTip(second).toContain('Terakhir terkirim');
  await second.tray.click('Kirim sekarang', 'Semua');
  await expect.poll(() => office.simulator.rows(IGD).length, { timeout: 15_000 }).toBe(40);
});
