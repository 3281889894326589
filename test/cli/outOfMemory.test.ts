import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openLedgerReadOnly } from '../../core/ledger/openLedger.ts';
import { eachDay } from '../engine/mappings.ts';
import { DATASET, openOffice } from './office.ts';

/** Enough to start with, and too little for the rows below. */
const SMALL_HEAP_MB = 40;
const LARGE_NOTE = 'x'.repeat(400);

test('a process that runs out of memory while reading leaves a sound ledger, and the next one sends it all, once', async () => {
  const few = eachDay('2026-10-01', '2026-10-20', (date, index) => `${date};${20 + (index % 7)}`);
  const office = await openOffice(csv(few.slice(0, 10)));
  expect((await office.run('send')).exitCode).toBe(0);

  // Every row is wrong in a way of its own, so that all of it must be remembered.
  const wrong = Array.from({ length: 300_000 }, (_, index) => `2026-10-05;salah ${index};${LARGE_NOTE}`);
  const path = join(office.folder, 'igd.csv');
  writeFileSync(path, csv([...few, ...wrong]));
  const died = await office.runWithHeap(SMALL_HEAP_MB, 'send');
  expect(died.signal, died.stdout + died.stderr).toBe('SIGABRT');
  expect(died.stderr).toContain('heap out of memory');

  writeFileSync(path, csv(few));
  const sent = await office.run('send');
  expect(sent.exitCode, sent.stdout + sent.stderr).toBe(0);
  expect(office.simulator.rows(DATASET)).toHaveLength(20);
  const stored = office.simulator.requests.filter(({ isStored }) => isStored);
  expect(stored).toHaveLength(20);
  const ledger = openLedgerReadOnly(join(office.folder, 'pengaturan.ledger.sqlite'));
  expect(ledger?.isSound()).toBe(true);
  expect(ledger?.attempts.verifyChain().broken).toBeNull();
  ledger?.close();
});

function csv(rows: readonly string[]): string {
  return ['tanggal;jumlah;catatan', ...rows, ''].join('\n');
}
