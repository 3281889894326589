import { datasetById } from '../catalogue/catalogue.ts';
import type { DateRange } from '../mapping/shape/grouping.ts';
import type { ValuePoint } from '../report/chart/valueLine.ts';
import { datasetValues } from '../report/datasetValues.ts';
import { boardLines, ledgerFacts } from '../run/scheduleFacts.ts';
import { computeBoard, type BoardRow } from '../schedule/board.ts';
import { coverageOf, type Coverage } from '../schedule/coverage.ts';
import { createActionViews, type ActionViews } from './actionViews.ts';
import type { ViewParts } from './engineParts.ts';

/** What the ledger shows to a person. */
export interface Views extends ActionViews {
  /** Dataset × period, for the days asked. */
  board(range: DateRange): readonly BoardRow[];
  /** Days with data / days due, per dataset. */
  coverage(year: number): readonly Coverage[];
  /** A dataset's figures over time. Throws `CatalogueError` `unknown-dataset`. */
  values(dataset: string, range: DateRange): readonly ValuePoint[];
}

/** A due period without data counts as missing for so long, and as late from then on. */
const LATE_AFTER_MS = 24 * 60 * 60_000;

export function createViews(parts: ViewParts): Views {
  const { ledger, settings, options } = parts;
  const { environment } = settings;
  return {
    ...createActionViews(parts),
    board: ({ from, to }) =>
      computeBoard(boardLines(parts), ledgerFacts(ledger, { environment, from, to }), {
        first: from,
        last: to,
        now: options.clock.now(),
        lateAfterMs: LATE_AFTER_MS,
      }),
    values: (dataset, range) => datasetValues(parts, datasetById(parts.catalogue, dataset), range),
    coverage(year) {
      const facts = ledgerFacts(ledger, { environment, from: `${year}-01-01`, to: `${year}-12-31` });
      return boardLines(parts).map((line) => coverageOf(line, facts, year, options.clock.now()));
    },
  };
}
