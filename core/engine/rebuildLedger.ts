import type { BiosConnection } from '../bios/connect.ts';
import { addDays, civilDate, yearOf, type CivilDate } from '../civilDate.ts';
import { LedgerError } from '../errors.ts';
import { seedFromBios } from '../run/seedFromBios.ts';
import { civilDateAt } from '../schedule/timeZone.ts';
import { mappingOf, type EngineParts } from './engineParts.ts';

/** So much of the past is read back of mappings without a schedule. */
const DAYS_WITHOUT_SCHEDULE = 366;

/**
 * Where a new ledger took a damaged one's place: reads back from BIOS what it holds of these mappings, so that nothing is
 * sent again that is there. Does nothing for an ordinary ledger.
 *
 * @throws LedgerError `not-rebuilt` when BIOS cannot be read; nothing may be sent then
 */
export async function rebuildLedger(
  parts: EngineParts,
  connection: BiosConnection,
  mappings: readonly string[],
  signal: AbortSignal,
): Promise<void> {
  const { catalogue, ledger, settings, options } = parts;
  const { environment } = settings;
  for (const id of new Set(mappings)) {
    if (!ledger.rebuilding.isNeeded(environment, id)) continue;
    const mapping = mappingOf(parts, id);
    const to = civilDateAt(settings.timeZone, options.clock.now());
    const from = firstDayOf(mapping.schedule?.startDate, to);
    const seeded = await seedFromBios(
      { client: connection.client, catalogue, ledger, environment, clock: options.clock },
      mapping,
      { from, to },
      signal,
    );
    if (seeded.kind === 'failed') throw notRebuilt(seeded.message);
    ledger.rebuilding.finish(environment, id);
  }
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
    'Belum ada yang dikirim, supaya tidak ada yang terkirim dua kali. Dicoba lagi dengan sendirinya begitu BIOS dapat dibaca.',
  );
}
