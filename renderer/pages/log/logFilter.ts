import type { LogQuery } from '../../../electron/logQuery.ts';
import { recordStates } from '../../../electron/recordStates.ts';
import { readCivilDate } from '../../../core/civilDate.ts';

/** What the operator narrows the log to. */
export type LogFilter = Omit<LogQuery, 'kind'>;

/** The filter in the page's address, e.g. `run=12`; what is not understood is left out. */
export function filterOf(rest: readonly string[]): LogFilter {
  const given = new Map(
    rest.map((part) => [part.slice(0, part.indexOf('=')), part.slice(part.indexOf('=') + 1)]),
  );
  const text = (name: string): string | undefined => given.get(name) || undefined;
  const day = (name: string): string | undefined => readCivilDate(given.get(name) ?? '') ?? undefined;
  const runId = Number(given.get('run') ?? 0);
  return withoutEmpty({
    dataset: text('dataset'),
    outcome: recordStates.find((state) => state === given.get('state')),
    runId: Number.isSafeInteger(runId) && runId > 0 ? runId : undefined,
    from: day('from'),
    to: day('to'),
    text: text('text'),
  });
}

/** The address of a filter, as `filterOf` reads it. */
export function placeOfFilter({ dataset, outcome, runId, from, to, text }: LogFilter): readonly string[] {
  return Object.entries({ dataset, state: outcome, run: runId, from, to, text }).flatMap(([name, value]) =>
    value === undefined || value === '' ? [] : [`${name}=${value}`],
  );
}

export function isNarrowed(filter: LogFilter): boolean {
  return placeOfFilter(filter).length > 0;
}

/** Only what is given: `undefined` is no filter. */
function withoutEmpty(filter: {
  readonly [Name in keyof LogFilter]: LogFilter[Name] | undefined;
}): LogFilter {
  return Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined));
}
