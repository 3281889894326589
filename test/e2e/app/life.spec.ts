import { globSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openLedger } from '../../../core/ledger/openLedger.ts';
import { expect, test } from '../fixture.ts';
import { daysAgo, IGD } from '../office.ts';

const worker = 'kirim-bios-worker';

test('a second start shows the window of the first and ends', async ({ launch }) => {
  const launched = await launch({ args: ['--hidden'] });
  expect(launched.app.windows()).toHaveLength(0);
  expect(await launched.startAgain()).toBe(0);
  await expect((await launched.page()).getByRole('heading', { level: 1 })).toBeVisible();
  expect(launched.app.windows()).toHaveLength(1);
});

test('the window can be closed and opened again while a run goes on', async ({ launch, open }) => {
  const office = await open({ days: 12, simulator: { faults: [{ kind: 'latency', latencyMs: 150 }] } });
  const launched = await launch({ profile: office.profile });
  const page = await launched.page();
  void launched.call('send', {}).catch(() => undefined);
  await expect.poll(() => office.simulator.rows(IGD).length).toBeGreaterThan(0);
  await page.close();
  await expect.poll(() => office.simulator.rows(IGD).length).toBe(12);
  await launched.startAgain();
  await expect((await launched.page()).getByRole('heading', { name: 'Papan', level: 1 })).toBeVisible();
});

test('a worker killed in the middle of a run is replaced; nothing is lost or sent twice', async ({
  launch,
  open,
}) => {
  const office = await open({ days: 30, simulator: { faults: [{ kind: 'latency', latencyMs: 300 }] } });
  const launched = await launch({ profile: office.profile });
  await launched.page();
  const sending = launched.call('send', {});
  await expect.poll(() => office.simulator.rows(IGD).length).toBeGreaterThan(4);
  const [killed] = await launched.workers.kill(worker);
  const report = await sending;
  expect(report).toMatchObject({ ok: true, value: { left: { pending: 0, unknown: 0, held: 0 } } });
  expect(office.simulator.rows(IGD)).toHaveLength(30);
  expect((await launched.workers.running(worker))[0]).not.toBe(killed);
  // What had been answered was not sent again; what was under way was read back first.
  const accepted = office.simulator.requests.filter(
    ({ scope, code }) => scope === 'write' && code === 'MSG20003',
  );
  expect(new Set(accepted.map(({ fields }) => fields['tgl_transaksi'])).size).toBe(accepted.length);
  const state = await launched.call('readState');
  expect(state.ok && state.value.notices.map(({ code }) => code)).toEqual(['worker-died']);
});

test('a damaged ledger is set aside and told; what BIOS holds is learnt from it, and not sent again', async ({
  launch,
  open,
}) => {
  const office = await open();
  const ledger = join(office.profile, 'buku-kirim.sqlite');
  await writeFile(
    ledger,
    'ini bukan lagi sebuah buku kirim, melainkan sisa dari sebuah diska yang rusak'.repeat(200),
  );
  // As the register has it for that day.
  office.simulator.putRow(IGD, { tgl_transaksi: daysAgo(3), jumlah: '20' });
  const launched = await launch({ profile: office.profile });
  const page = await launched.page();
  await expect(page.getByText(/Buku kirim rusak dan disisihkan/).first()).toBeVisible();
  const [setAside = ''] = globSync(`${ledger}.rusak-*`);
  expect(await readFile(setAside, 'utf8')).toMatch(/^ini bukan lagi/);
  const sent = await launched.call('send', {});
  expect(sent).toMatchObject({ ok: true, value: { accepted: 2, stop: null } });
  expect(office.simulator.rows(IGD)).toHaveLength(3);
});

test('a ledger that another program has open is refused in plain words, and used once it is free', async ({
  launch,
  open,
}) => {
  const office = await open();
  const ledger = openLedger(join(office.profile, 'buku-kirim.sqlite'));
  const launched = await launch({ profile: office.profile });
  const page = await launched.page();
  await expect(page.getByText('sedang dipakai').first()).toBeVisible();
  expect(await launched.call('send', {})).toMatchObject({ ok: false, problem: { code: 'in-use' } });
  ledger.close();
  expect(await launched.call('send', {})).toMatchObject({ ok: true, value: { accepted: 3 } });
  await expect(page.getByText('sedang dipakai')).toHaveCount(0);
});
