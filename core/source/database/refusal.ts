import { SourceError } from '../../errors.ts';

/** Why a query is not sent. Both are Indonesian clauses; `reason` goes on after "Query ditolak". */
export interface Refusal {
  readonly reason: string;
  /** Where the trouble begins, 0-based; null when the query as a whole is meant. */
  readonly at: number | null;
  /** Left out: how a query should look. */
  readonly remedy?: string;
}

const REMEDY = 'Tulis satu perintah SELECT (atau WITH … SELECT) yang hanya membaca data.';

export function queryRefused({ reason, at, remedy }: Refusal): SourceError {
  const where = at === null ? '' : ` (karakter ke-${at + 1})`;
  return new SourceError(
    'query-refused',
    {},
    `Query ditolak sebelum dikirim${where}: ${reason}.`,
    remedy ?? REMEDY,
  );
}
