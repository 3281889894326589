import { z } from 'zod';
import type { BiosRow } from '../bios/readBack.ts';
import { readDecimal } from '../decimal.ts';
import type { Payload } from '../mapping/record.ts';

const payloadSchema = z.record(z.string(), z.string());

/** A payload as the ledger keeps it, back from its JSON. */
export function payloadOf(json: string): Payload {
  return payloadSchema.parse(JSON.parse(json));
}

/** Whether BIOS holds what was sent: every sent field is there with an equal value. */
export function holdsPayload(row: BiosRow, payload: Payload): boolean {
  return differences(row, payload).length === 0;
}

/** Names of the fields whose value at BIOS is not the one sent. */
export function differences(row: BiosRow, payload: Payload): readonly string[] {
  return Object.entries(payload)
    .filter(([name, value]) => !isSame(row[name] ?? '', value))
    .map(([name]) => name);
}

/**
 * Equal as BIOS may write it back: BIOS answers numbers as text, perhaps with other zeros (`1000000.00`), and
 * pads texts (contract.md 7). Codes with leading zeros are compared as text.
 */
function isSame(held: string, sent: string): boolean {
  const trimmed = held.trim();
  if (trimmed === sent.trim()) return true;
  if (/^0\d/.test(sent) || /^0\d/.test(trimmed)) return false;
  const number = readDecimal(sent);
  return number !== null && number === readDecimal(trimmed);
}
