import { connectToBios, type ConnectOptions } from './bios/connect.ts';
import { loadCatalogue, type Catalogue } from './catalogue/catalogue.ts';
import { addDays, civilDateIn, type CivilDate } from './civilDate.ts';
import type { Clock } from './clock.ts';
import { SettingsError } from './errors.ts';
import { openLedger, type Ledger } from './ledger/openLedger.ts';
import type { Mapping } from './mapping/mapping.ts';
import type { DateRange } from './mapping/shape/grouping.ts';
import { lookBackStart } from './run/lookBack.ts';
import { prepareMapping, type PrepareContext, type PreparedMapping } from './run/prepareMapping.ts';
import { runMappings, type PlannedRead, type RunProgress } from './run/runMappings.ts';
import type { RunReport } from './run/runReport.ts';
import { openMappingSource } from './run/openMappingSource.ts';
import type { Secrets } from './secrets.ts';
import type { Settings } from './settings.ts';

export interface EngineOptions extends Omit<ConnectOptions, 'settings'> {
  readonly settings: Settings;
  readonly secrets: Secrets;
  readonly clock: Clock;
  /** A number in [0, 1), as `Math.random`. */
  readonly random: () => number;
  readonly ledgerPath: string;
  /** Folder for private copies of sources. */
  readonly temporaryDirectory: string;
  /** Delay after a first failure; doubled with every further one. */
  readonly firstRetryDelayMs: number;
  /** Sending ends when BIOS took nothing for so long. */
  readonly giveUpAfterMs: number;
}

/** Which mappings, and which days; left out, all mappings and their usual range. */
export interface PassRequest {
  readonly mappings?: readonly string[];
  readonly range?: DateRange;
}

/**
 * The core, put together: everything that the window and the command line can do. One engine owns the ledger;
 * passes run one at a time.
 */
export interface Engine {
  readonly catalogue: Catalogue;
  readonly ledger: Ledger;
  /** A dry run: the same pass, stopped before the queue. Rejects as `prepareMapping` does. */
  check(mapping: string, request: PassRequest, signal: AbortSignal): Promise<PreparedMapping>;
  /** Reads, queues and sends. Rejects with `SettingsError` `no-key`. */
  send(
    request: PassRequest,
    signal: AbortSignal,
    onProgress?: (progress: RunProgress) => void,
  ): Promise<RunReport>;
  close(): void;
}

/** The longest wait between two tries within a pass. */
const LONGEST_RETRY_DELAY_MS = 15 * 60_000;

/** Opens the ledger and puts the core together. Throws `LedgerError`, `CatalogueError`. */
export function createEngine(options: EngineOptions): Engine {
  const { settings, clock } = options;
  const catalogue = loadCatalogue({ userDatasets: settings.userDatasets });
  const ledger = openLedger(options.ledgerPath);
  const context = (): PrepareContext => ({
    open: openMappingSource(options),
    catalogue,
    ledger,
    environment: settings.environment,
    today: todayOf(settings, clock),
  });
  return {
    catalogue,
    ledger,
    check(id, request, signal) {
      const [read] = planReads(settings, clock, { ...request, mappings: [id] });
      if (read === undefined) throw new TypeError(`no mapping ${id}`);
      return prepareMapping(context(), read.mapping, read.request, signal);
    },
    async send(request, signal, onProgress = () => undefined) {
      const reads = planReads(settings, clock, request);
      const connection = await connectToBios(options);
      try {
        return await runMappings(
          {
            ...context(),
            clock,
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
          },
          'send',
          reads,
          signal,
        );
      } finally {
        connection.close();
      }
    },
    close: () => ledger.close(),
  };
}

function planReads(settings: Settings, clock: Clock, request: PassRequest): readonly PlannedRead[] {
  const today = todayOf(settings, clock);
  const range = request.range ?? { from: lookBackStart(today), to: addDays(today, -1) };
  return chosenMappings(settings, request.mappings).map((mapping) => ({
    mapping,
    request: {
      range,
      runDate: range.to,
      isRequested: request.range !== undefined,
      isSkipped: () => false,
    },
  }));
}

function chosenMappings({ mappings }: Settings, ids: readonly string[] | undefined): readonly Mapping[] {
  if (ids === undefined) return mappings;
  return ids.map((id) => {
    const mapping = mappings.find((candidate) => candidate.id === id);
    if (mapping !== undefined) return mapping;
    throw new SettingsError(
      'missing',
      `Pemetaan "${id}" tidak ada.`,
      `Pemetaan yang ada: ${mappings.map((known) => known.id).join(', ')}.`,
    );
  });
}

function todayOf(settings: Settings, clock: Clock): CivilDate {
  return civilDateIn(settings.timeZone, clock.now());
}
