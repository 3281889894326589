import { loadCatalogue, type Catalogue } from './catalogue/catalogue.ts';
import { createDiagnosis, type Diagnosis } from './engine/diagnosis.ts';
import { createDrafts, type Drafts } from './engine/drafts.ts';
import { replacementOf, type LedgerReplacement } from './engine/ledgerReplacement.ts';
import type { EngineOptions } from './engine/engineParts.ts';
import { createExports, type Exports } from './engine/exports.ts';
import { createPasses, type Passes } from './engine/passes.ts';
import { createReadBacks, type ReadBacks } from './engine/readBacks.ts';
import { createReports, type Reports } from './engine/reports.ts';
import { createViews, type Views } from './engine/views.ts';
import type { Ledger } from './ledger/openLedger.ts';
import { openOrReplaceLedger } from './ledger/openOrReplaceLedger.ts';
import type { Settings } from './settings.ts';

/** The core, put together: everything that the window and the command line can do. One engine owns the ledger. */
export interface Engine extends Passes, Drafts, ReadBacks, Views, Reports, Diagnosis, Exports {
  readonly settings: Settings;
  readonly catalogue: Catalogue;
  readonly ledger: Ledger;
  /** What to tell the operator when the ledger was damaged and a new one took its place just now; else null. */
  readonly replacement: LedgerReplacement | null;
  close(): void;
}

/**
 * Opens the ledger and puts the core together. A damaged ledger is set aside and rebuilt from BIOS.
 *
 * @throws LedgerError; CatalogueError
 */
export function createEngine(options: EngineOptions): Engine {
  const { settings } = options;
  const catalogue = loadCatalogue({
    userDatasets: settings.userDatasets,
    imported: options.importedCatalogue,
  });
  const { ledger, setAsideAt } = openOrReplaceLedger(options.ledgerPath, options.clock.now());
  const parts = { options, settings, catalogue, ledger };
  return {
    settings,
    catalogue,
    ledger,
    replacement: setAsideAt === null ? null : replacementOf(setAsideAt),
    ...createPasses(parts),
    ...createDrafts(parts),
    ...createReadBacks(parts),
    ...createViews(parts),
    ...createReports(parts),
    ...createDiagnosis(parts),
    ...createExports(parts),
    close: () => ledger.close(),
  };
}
