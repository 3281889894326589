import type { SourceReference } from '../../../core/mapping/record.ts';
import { formatCount } from '../../format/formatNumber.ts';
import { messages } from '../../messages.ts';

/** Of a figure of many rows, the first ones lead there. */
const SHOWN_ROWS = 5;

/** Where a record came from, as the ledger keeps it; what BIOS had before has no source here. */
export function placeText(reference: string): string {
  const { source = '', table = '', rows = [] }: Partial<SourceReference> = JSON.parse(reference);
  const shown = rows.slice(0, SHOWN_ROWS).map(formatCount).join(', ');
  const place = [source, table].filter((part) => part !== '').join(' · ');
  return messages.actions.sourceRows(place, rows.length > SHOWN_ROWS ? `${shown}, …` : shown);
}
