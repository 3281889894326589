import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { LedgerError } from '../errors.ts';
import { unwritable } from '../ledgerFault.ts';
import { removeDamageMark } from './damageMark.ts';
import { openLedger, type Ledger } from './openLedger.ts';

/** What SQLite keeps beside the ledger goes along with a damaged one, and the ledger itself last. */
const PARTS = ['-wal', '-shm', ''];

export interface OpenedLedger {
  readonly ledger: Ledger;
  /** Where a damaged ledger was put just now; null where the ledger was sound. */
  readonly setAsideAt: string | null;
}

/**
 * Opens the ledger. A damaged one is set aside as `<name>.rusak-<UTC time>`, never deleted, and a new one takes its place,
 * which is rebuilt from BIOS before anything is sent (`Ledger.rebuilding`). A process that ends in between leaves a
 * note, by which the next one knows that the new ledger is not simply the first.
 *
 * @throws LedgerError as `openLedger` does, but for `damaged`
 */
export function openOrReplaceLedger(path: string, now: number): OpenedLedger {
  try {
    return noted(openLedger(path), path, now);
  } catch (error) {
    if (!(error instanceof LedgerError && error.code === 'damaged')) throw error;
    setAside(path, now);
    return noted(openLedger(path), path, now);
  }
}

/** Notes within the new ledger what stands in the note beside it. */
function noted(ledger: Ledger, path: string, now: number): OpenedLedger {
  const note = noteOf(path);
  if (!existsSync(note)) return { ledger, setAsideAt: null };
  const setAsideAt = readFileSync(note, 'utf8');
  if (ledger.rebuilding.setAsideAt() === null) ledger.rebuilding.begin(setAsideAt, now);
  rmSync(note);
  return { ledger, setAsideAt };
}

function setAside(path: string, now: number): void {
  const stamp = new Date(now).toISOString().slice(0, 19).replace(/[-:]/g, '').replace('T', '-');
  const target = freeName(`${path}.rusak-${stamp}`);
  try {
    writeFileSync(noteOf(path), target, { flush: true });
    for (const part of PARTS)
      if (existsSync(`${path}${part}`)) renameSync(`${path}${part}`, `${target}${part}`);
    removeDamageMark(path);
  } catch (error) {
    throw unwritable(path, error);
  }
}

function noteOf(path: string): string {
  return `${path}.diganti`;
}

function freeName(wanted: string): string {
  for (let attempt = 1; ; attempt += 1) {
    const name = attempt === 1 ? wanted : `${wanted}-${attempt}`;
    if (!existsSync(name)) return name;
  }
}
