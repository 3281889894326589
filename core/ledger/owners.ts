import type Database from 'better-sqlite3';
import type { Names } from './names.ts';

/** Whose figures the ledger holds; BIOS keeps every satker's apart, and what one has sent the other has not. */
export interface Owners {
  /**
   * Notes that an environment's records are those of a satker. Returns the other satker whose records it holds
   * already; null when there is none, also where nothing of the other one ever reached BIOS.
   */
  take(environment: string, satker: string): string | null;
}

export function createOwners(database: Database.Database, names: Names): Owners {
  const owner = database
    .prepare<[number], string | null>('SELECT satker FROM environment WHERE id = ?')
    .pluck();
  const note = database.prepare('UPDATE environment SET satker = ? WHERE id = ?');
  const hasSent = database
    .prepare<[number], number>(
      `SELECT EXISTS (SELECT 1 FROM tally JOIN dataset ON dataset.id = dataset_id
                      WHERE environment_id = ? AND state IN ('accepted', 'confirmed', 'sending', 'unknown'))`,
    )
    .pluck();
  return {
    take: database.transaction((environment: string, satker: string): string | null => {
      const id = names.environment(environment);
      const known = owner.get(id) ?? null;
      if (known === satker) return null;
      if (known !== null && hasSent.get(id) === 1) return known;
      note.run(satker, id);
      return null;
    }),
  };
}
