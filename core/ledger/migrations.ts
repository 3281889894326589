import { chainHead } from './migrations/chainHead.ts';
import { firstTables } from './migrations/firstTables.ts';
import { onceOnly } from './migrations/onceOnly.ts';
import { rebuilding } from './migrations/rebuilding.ts';
import { undoneDecisions } from './migrations/undoneDecisions.ts';
import { wordsAndOwners } from './migrations/wordsAndOwners.ts';

/**
 * The ledger's schema, one step per released version; a step is never edited once released. Times are epoch
 * milliseconds, dates `YYYY-MM-DD`, payloads JSON objects of text, hashes SHA-256.
 */
export const migrations: readonly string[] = [
  firstTables,
  chainHead,
  onceOnly,
  undoneDecisions,
  wordsAndOwners,
  rebuilding,
];
