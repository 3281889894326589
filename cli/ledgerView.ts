import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { loadCatalogue } from '../core/catalogue/catalogue.ts';
import type { ViewParts } from '../core/engine/engineParts.ts';
import { openLedger, openLedgerReadOnly } from '../core/ledger/openLedger.ts';
import { readSettings } from '../core/settings/settingsFile.ts';
import { systemClock } from '../core/systemClock.ts';
import type { SessionFiles } from './session.ts';

/**
 * Looks at settings and ledger, also beside a process that is writing the ledger. Where there is no ledger yet, an
 * empty one is made.
 */
export async function viewLedger<Seen>(
  files: Pick<SessionFiles, 'settings' | 'ledger'>,
  look: (parts: ViewParts) => Seen,
): Promise<Seen> {
  const settings = await readSettings(files.settings);
  await mkdir(dirname(files.ledger), { recursive: true });
  const ledger = openLedgerReadOnly(files.ledger) ?? openLedger(files.ledger);
  try {
    const catalogue = loadCatalogue({ userDatasets: settings.userDatasets });
    return look({ settings, catalogue, ledger, options: { clock: systemClock } });
  } finally {
    ledger.close();
  }
}
