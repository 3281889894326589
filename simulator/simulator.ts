import { z } from 'zod';
import { datasetById, loadCatalogue, type Catalogue } from '../core/catalogue/catalogue.ts';
import { naturalKeyOf } from '../core/catalogue/dataset.ts';
import { jakartaTime } from './calendar.ts';
import { createFaultPlan, type FaultPlan } from './faultPlan.ts';
import { faultSchema, type FaultSpecification } from './faultSpecification.ts';
import { createJournal, type Journal, type JournalEntry } from './journal.ts';
import { parseSimulatorOptions, type SimulatorOptions, type SimulatorSettings } from './options.ts';
import { parseValue } from './parseValue.ts';
import { serveRequest } from './requestHandler.ts';
import { listenOnLoopback } from './server.ts';
import { SimulatorError } from './simulatorError.ts';
import { openStore, type Store, type StoredRow } from './store.ts';
import { createThrottle } from './throttle.ts';
import { createTokens } from './token.ts';

/** A running BIOS webservice on loopback, with access behind its back for tests and rehearsals. */
export interface Simulator {
  /** What a client takes for BIOS' address: `http://127.0.0.1:PORT/api`. */
  readonly baseUrl: string;
  /** The simulator's own calls: `http://127.0.0.1:PORT/__simulator`. */
  readonly adminUrl: string;
  /** Requests to BIOS so far, oldest first. */
  readonly requests: readonly JournalEntry[];
  /** What is stored, in the order in which keys first came; of all satker where none is named. */
  rows(dataset: string, satker?: string): readonly StoredRow[];
  /** Stores a row without judging it. @throws CatalogueError `unknown-dataset` */
  putRow(dataset: string, fields: Readonly<Record<string, string>>, satker?: string): void;
  /** Deletes the row with the natural key of `fields`; false when there is none. @throws as `putRow` */
  deleteRow(dataset: string, fields: Readonly<Record<string, string>>, satker?: string): boolean;
  /** Replaces all faults in force. @throws SimulatorError `invalid-options` */
  setFaults(faults: readonly FaultSpecification[]): void;
  /** Stops; hanging connections are cut. */
  close(): Promise<void>;
}

interface Inside {
  readonly settings: SimulatorSettings;
  readonly catalogue: Catalogue;
  readonly store: Store;
  readonly journal: Journal;
  readonly faults: FaultPlan;
  readonly now: () => number;
}

/**
 * Starts the simulator on 127.0.0.1.
 *
 * @throws SimulatorError; CatalogueError for a dataset of the options that does not fit the catalogue
 */
export async function startSimulator(options: SimulatorOptions = {}): Promise<Simulator> {
  const { now = Date.now, onRequest = () => undefined, ...rest } = options;
  const settings = parseSimulatorOptions(rest);
  const catalogue = loadCatalogue({ userDatasets: settings.datasets });
  const faults = createFaultPlan(now);
  faults.set(settings.faults);
  const store = openStore(settings.statePath);
  const journal = createJournal(settings.journalLimit, onRequest);
  const inside = { settings, catalogue, store, faults, now, journal };
  try {
    return await serve(inside);
  } catch (error) {
    store.close();
    throw error;
  }
}

async function serve(inside: Inside): Promise<Simulator> {
  const { settings, store, now } = inside;
  const stopping = new AbortController();
  const limit = settings.throttlePerMinute;
  const parts = {
    ...inside,
    tokens: createTokens(settings, store.secret, now),
    throttle: limit === 0 ? null : createThrottle(limit, now),
    closing: stopping.signal,
  };
  const server = await listenOnLoopback(settings.port, (request, response) => {
    void serveRequest(parts, request, response);
  });
  const close = async (): Promise<void> => {
    stopping.abort();
    await server.close();
    store.close();
  };
  return simulatorOver(inside, `http://${settings.host}:${server.port}`, close);
}

function simulatorOver(inside: Inside, origin: string, close: () => Promise<void>): Simulator {
  const { settings, catalogue, store, journal, faults, now } = inside;
  const rowOf = (
    dataset: string,
    fields: StoredRow['fields'],
    satker = firstSatker(settings),
  ): StoredRow => ({
    satker,
    dataset,
    naturalKey: naturalKeyOf(datasetById(catalogue, dataset), fields),
    fields,
    updatedAt: jakartaTime(now()),
  });
  return {
    baseUrl: `${origin}/api`,
    adminUrl: `${origin}/__simulator`,
    get requests() {
      return journal.entries();
    },
    rows: (dataset, satker) =>
      store.find({ dataset, satker: satker ?? null, date: null, limit: -1, offset: 0 }).rows,
    putRow: (dataset, fields, satker) => store.put(rowOf(dataset, fields, satker)),
    deleteRow: (dataset, fields, satker) => store.remove(rowOf(dataset, fields, satker)),
    setFaults: (specifications) => faults.set(parseFaults(specifications)),
    close,
  };
}

function firstSatker(settings: SimulatorSettings): string {
  return settings.satkers[0]?.satker ?? '';
}

function parseFaults(specifications: readonly FaultSpecification[]): SimulatorSettings['faults'] {
  const parsed = parseValue(z.array(faultSchema), specifications);
  if (parsed.ok) return parsed.value;
  throw new SimulatorError(
    'invalid-options',
    `Gangguan tidak sah: ${parsed.problem}.`,
    'Perbaiki gangguan yang disebut.',
  );
}
