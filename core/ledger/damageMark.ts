import { closeSync, existsSync, openSync, rmSync } from 'node:fs';

/*
 * A large ledger is not checked as a whole when it is opened. Whoever meets damage in it leaves a mark beside it, and
 * the next one to open it does check it.
 */

/** Best effort: a disk on which not even this can be written says so elsewhere. */
export function leaveDamageMark(ledgerPath: string): void {
  try {
    closeSync(openSync(markOf(ledgerPath), 'w'));
  } catch {
    return;
  }
}

export function hasDamageMark(ledgerPath: string): boolean {
  return existsSync(markOf(ledgerPath));
}

export function removeDamageMark(ledgerPath: string): void {
  rmSync(markOf(ledgerPath), { force: true });
}

function markOf(ledgerPath: string): string {
  return `${ledgerPath}.periksa`;
}
