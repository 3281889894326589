import { connectToBios, type BiosConnection, type ConnectOptions } from '../bios/connect.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import type { CivilDate } from '../civilDate.ts';
import { LedgerError, SettingsError } from '../errors.ts';
import type { Ledger } from '../ledger/openLedger.ts';
import { openMappingSource } from '../run/openMappingSource.ts';
import type { ReadFacts } from '../run/planReads.ts';
import type { PrepareContext } from '../run/prepareMapping.ts';
import type { RunContext, RunProgress } from '../run/runMappings.ts';
import { rhythmOfMapping, scheduleOfMapping } from '../run/scheduleFacts.ts';
import { civilDateAt } from '../schedule/timeZone.ts';
import type { MappingSettings, Settings } from '../settings.ts';

export interface EngineOptions extends ConnectOptions {
  /** A number in [0, 1), as `Math.random`. */
  readonly random: () => number;
  readonly ledgerPath: string;
  /** Folder for private copies of sources. */
  readonly temporaryDirectory: string;
  /** A newer catalogue file that the operator imported, as `importCatalogue` checked it. */
  readonly importedCatalogue?: unknown;
  /** Delay after a first failure; doubled with every further one. */
  readonly firstRetryDelayMs: number;
  /** Sending ends when BIOS took nothing for so long. */
  readonly giveUpAfterMs: number;
  /** Told now and then how many rows of a source have been read. */
  readonly onRows?: (count: number) => void;
  /** Told of an error that nobody foresaw and that a pass survives. */
  readonly onFault?: (error: unknown) => void;
}

export type OnProgress = (progress: RunProgress) => void;

/** What the engine's capabilities are made of. */
export interface EngineParts {
  readonly options: EngineOptions;
  readonly settings: Settings;
  readonly catalogue: Catalogue;
  readonly ledger: Ledger;
}

/** What looking at the ledger needs; it may be open for reading only. */
export interface ViewParts extends Omit<EngineParts, 'options'> {
  readonly options: Pick<EngineOptions, 'clock'>;
}

/** The longest wait between two tries within a pass. */
const LONGEST_RETRY_DELAY_MS = 15 * 60_000;

/** @throws SettingsError `missing`, listing the mappings that there are. */
export function mappingOf(
  { settings: { mappings } }: Pick<EngineParts, 'settings'>,
  id: string,
): MappingSettings {
  const mapping = mappings.find((candidate) => candidate.id === id);
  if (mapping !== undefined) return mapping;
  throw new SettingsError(
    'missing',
    `Pemetaan "${id}" tidak ada.`,
    mappings.length === 0
      ? 'Buat pemetaan lebih dulu pada pengaturan.'
      : `Pemetaan yang ada: ${mappings.map((known) => known.id).join(', ')}.`,
  );
}

/** What planning a mapping's reads needs to know of it. */
export function readFactsOf(parts: EngineParts, id: string): ReadFacts {
  const mapping = mappingOf(parts, id);
  return {
    mapping,
    schedule: scheduleOfMapping(parts, mapping),
    rhythm: rhythmOfMapping(parts, mapping),
    skipped: parts.ledger.decisions.skippedPeriods(parts.settings.environment, mapping.id),
    today: todayOf(parts),
  };
}

export function prepareContextOf(parts: EngineParts): PrepareContext {
  return {
    open: openMappingSource(parts.options),
    catalogue: parts.catalogue,
    ledger: parts.ledger,
    environment: parts.settings.environment,
    mappings: parts.settings.mappings,
    today: todayOf(parts),
    todayAtBios: civilDateAt('Asia/Jakarta', parts.options.clock.now()),
  };
}

export function runContextOf(
  parts: EngineParts,
  connection: BiosConnection,
  onProgress: OnProgress = () => undefined,
): RunContext {
  const { options, settings } = parts;
  return {
    ...prepareContextOf(parts),
    clock: options.clock,
    connection,
    ladder: {
      firstDelayMs: options.firstRetryDelayMs,
      longestDelayMs: LONGEST_RETRY_DELAY_MS,
      random: options.random,
    },
    maximumConcurrency: settings.sending.maximumConcurrency,
    pauseMs: settings.sending.pauseMs,
    giveUpAfterMs: options.giveUpAfterMs,
    onProgress,
    onFault: options.onFault ?? (() => undefined),
  };
}

/**
 * Works with a connection to BIOS that is closed afterwards. Rejects with `SettingsError` `no-key`, or `LedgerError`
 * `other-satker` when the ledger says of another satker what BIOS holds.
 */
export async function withBios<Result>(
  parts: EngineParts,
  work: (connection: BiosConnection) => Promise<Result>,
): Promise<Result> {
  const connection = await connectToBios(parts.options);
  try {
    refuseOtherSatker(parts);
    return await work(connection);
  } finally {
    connection.close();
  }
}

function refuseOtherSatker({ ledger, settings: { environment, satker } }: EngineParts): void {
  // The simulator is nobody's in earnest.
  if (environment === 'simulation' || satker === null) return;
  const other = ledger.owners.take(environment, satker);
  if (other === null) return;
  throw new LedgerError(
    'other-satker',
    `Buku kirim ini mencatat kiriman satker ${other}, sedangkan pengaturan berisi satker ${satker}.`,
    'Kembalikan kode satkernya, atau pakai buku kirim lain untuk satker ini, supaya tidak ada data yang dikira sudah terkirim.',
  );
}

function todayOf({ settings, options }: EngineParts): CivilDate {
  return civilDateAt(settings.timeZone, options.clock.now());
}
