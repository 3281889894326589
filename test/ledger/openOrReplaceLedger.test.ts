import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openOrReplaceLedger } from '../../core/ledger/openOrReplaceLedger.ts';
import { temporaryFolder } from '../support/temporaryFolder.ts';

const NOW = Date.UTC(2026, 10, 26, 3, 4, 5);
const DAMAGED = 'ini bukan buku kirim, melainkan sisa dari sebuah diska yang rusak'.repeat(100);

test('a ledger that is the first is not one that is to be rebuilt', () => {
  const { ledger, setAsideAt } = openOrReplaceLedger(join(temporaryFolder(), 'ledger.sqlite'), NOW);
  expect(setAsideAt).toBeNull();
  expect(ledger.rebuilding.isNeeded('training', 'igd')).toBe(false);
  ledger.close();
});

test('a damaged one is kept as it is, and its successor knows, also after a restart', () => {
  const path = join(temporaryFolder(), 'ledger.sqlite');
  writeFileSync(path, DAMAGED);
  const replaced = openOrReplaceLedger(path, NOW);
  expect(replaced.setAsideAt).toBe(`${path}.rusak-20261126-030405`);
  expect(readFileSync(replaced.setAsideAt ?? '', 'utf8')).toBe(DAMAGED);
  expect(replaced.ledger.rebuilding.isNeeded('training', 'igd')).toBe(true);
  replaced.ledger.rebuilding.finish('training', 'igd');
  replaced.ledger.close();
  const again = openOrReplaceLedger(path, NOW);
  expect(again.setAsideAt).toBeNull();
  expect(again.ledger.rebuilding.isNeeded('training', 'igd')).toBe(false);
  expect(again.ledger.rebuilding.isNeeded('training', 'bor')).toBe(true);
  again.ledger.close();
});

test('a process that ended between setting aside and beginning anew does not make its successor forget', () => {
  const path = join(temporaryFolder(), 'ledger.sqlite');
  writeFileSync(`${path}.diganti`, `${path}.rusak-kemarin`);
  const { ledger, setAsideAt } = openOrReplaceLedger(path, NOW);
  expect(setAsideAt).toBe(`${path}.rusak-kemarin`);
  expect(ledger.rebuilding.isNeeded('training', 'igd')).toBe(true);
  expect(existsSync(`${path}.diganti`)).toBe(false);
  ledger.close();
});

test('one that ended before the damaged ledger was moved begins once more', () => {
  const path = join(temporaryFolder(), 'ledger.sqlite');
  writeFileSync(path, DAMAGED);
  writeFileSync(`${path}.diganti`, `${path}.rusak-kemarin`);
  const { ledger, setAsideAt } = openOrReplaceLedger(path, NOW);
  expect(setAsideAt).toBe(`${path}.rusak-20261126-030405`);
  expect(ledger.rebuilding.setAsideAt()).toBe(setAsideAt);
  ledger.close();
});
