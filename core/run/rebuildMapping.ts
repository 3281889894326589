import { addDays, civilDate, yearOf, type CivilDate } from '../civilDate.ts';
import { LedgerError } from '../errors.ts';
import type { MappingSettings } from '../settings.ts';
import type { RunContext } from './runMappings.ts';
import { seedFromBios } from './seedFromBios.ts';

/** So much of the past is read back of a mapping without a schedule. */
const DAYS_WITHOUT_SCHEDULE = 366;

/**
 * Where a new ledger took a damaged one's place: reads back from BIOS what it holds of a mapping, so that nothing is sent
 * again that is there. Does nothing for an ordinary ledger, nor a second time.
 *
 * @throws LedgerError `not-rebuilt` when BIOS cannot be read; then nothing of the mapping may be sent
 */
export async function rebuildMapping(
  { catalogue, connection, ledger, environment, clock, today }: RunContext,
  mapping: MappingSettings,
  signal: AbortSignal,
): Promise<void> {
  if (!ledger.rebuilding.isNeeded(environment, mapping.id)) return;
  const seeded = await seedFromBios(
    { client: connection.client, catalogue, ledger, environment, clock },
    mapping,
    { from: firstDayOf(mapping.schedule?.startDate, today), to: today },
    signal,
  );
  if (seeded.kind === 'failed') throw notRebuilt(seeded.message);
  ledger.rebuilding.finish(environment, mapping.id);
}

/** Whatever is sent of a year looks at all of that year. */
function firstDayOf(start: CivilDate | undefined, today: CivilDate): CivilDate {
  const first = start ?? addDays(today, -DAYS_WITHOUT_SCHEDULE);
  return civilDate(yearOf(first), 1, 1) ?? first;
}

function notRebuilt(message: string): LedgerError {
  return new LedgerError(
    'not-rebuilt',
    `Buku kirim yang baru belum tahu apa yang sudah ada di BIOS: ${message}`,
    'Data pemetaan ini belum dikirim, supaya tidak ada yang terkirim dua kali. Dicoba lagi dengan sendirinya begitu BIOS dapat dibaca.',
  );
}
