import { existsSync, renameSync } from 'node:fs';
import { LedgerError } from '../errors.ts';
import { unwritable } from '../ledgerFault.ts';
import { removeDamageMark } from './damageMark.ts';
import { openLedger, type Ledger } from './openLedger.ts';

/** What SQLite keeps beside the ledger; all of it goes along with a damaged one. */
const PARTS = ['', '-wal', '-shm'];

export interface OpenedLedger {
  readonly ledger: Ledger;
  /** Where a damaged ledger was put just now; null where the ledger was sound. */
  readonly setAsideAt: string | null;
}

/**
 * Opens the ledger. A damaged one is set aside as `<name>.rusak-<UTC time>`, never deleted, and a new one takes its place,
 * which is rebuilt from BIOS before anything is sent (`Ledger.rebuilding`).
 *
 * @throws LedgerError as `openLedger` does, but for `damaged`
 */
export function openOrReplaceLedger(path: string, now: number): OpenedLedger {
  try {
    return { ledger: openLedger(path), setAsideAt: null };
  } catch (error) {
    if (!(error instanceof LedgerError && error.code === 'damaged')) throw error;
    const setAsideAt = setAside(path, now);
    const ledger = openLedger(path);
    ledger.rebuilding.begin(setAsideAt, now);
    return { ledger, setAsideAt };
  }
}

function setAside(path: string, now: number): string {
  const stamp = new Date(now).toISOString().slice(0, 19).replace(/[-:]/g, '').replace('T', '-');
  const target = freeName(`${path}.rusak-${stamp}`);
  try {
    removeDamageMark(path);
    for (const part of PARTS)
      if (existsSync(`${path}${part}`)) renameSync(`${path}${part}`, `${target}${part}`);
    return target;
  } catch (error) {
    throw unwritable(path, error);
  }
}

function freeName(wanted: string): string {
  for (let attempt = 1; ; attempt += 1) {
    const name = attempt === 1 ? wanted : `${wanted}-${attempt}`;
    if (!existsSync(name)) return name;
  }
}
