import type { Finding } from '../../../../core/finding.ts';
import type { MappingReport } from '../../../../core/run/runReport.ts';
import type { CheckedRead, CheckedRecord } from '../../../../electron/engineViews.ts';
import type { DayRange } from '../../../../electron/dayRange.ts';

/** A record of a dry run, and where `listRowsBehind` finds it. */
export interface PlacedRecord {
  readonly read: number;
  readonly place: number;
  readonly record: CheckedRecord;
}

type CountName = Exclude<keyof MappingReport, 'mapping' | 'dataset' | 'isHeldWhole' | 'failure'>;

export const countNames = [
  'new',
  'changed',
  'unchanged',
  'waiting',
  'held',
  'invalid',
  'dismissed',
  'rejectedBefore',
  'rowsRead',
] as const satisfies readonly CountName[];

/** What a dry run came to, put together from its reads. */
export interface CheckResult {
  readonly counts: Readonly<Record<CountName, number>>;
  /** First and last day of all reads; null where nothing was read. */
  readonly range: DayRange | null;
  readonly recordCount: number;
  /** Of all records, those that are told of one by one. */
  readonly shownCount: number;
  readonly ready: readonly PlacedRecord[];
  readonly held: readonly PlacedRecord[];
  /** Records of which nothing is sent now. */
  readonly others: readonly PlacedRecord[];
  readonly problems: readonly Finding[];
  readonly notes: readonly Finding[];
  /** The source speaks of days that are too old to be sent by themselves. */
  readonly leavesOldOut: boolean;
}

export function checkResultOf(reads: readonly CheckedRead[]): CheckResult {
  const records = reads.flatMap(({ records: ofRead }, read) =>
    ofRead.map((record, place): PlacedRecord => ({ read, place, record })),
  );
  const findings = reads.flatMap((read) => read.findings);
  return {
    counts: countsOf(reads),
    range: rangeOf(reads),
    recordCount: reads.reduce((total, { recordCount }) => total + recordCount, 0),
    shownCount: records.length,
    ready: records.filter((record) => !isHeld(record) && isNews(record)),
    held: records.filter(isHeld),
    others: records.filter((record) => !isHeld(record) && !isNews(record)),
    problems: findings.filter(({ severity }) => severity === 'error'),
    notes: findings.filter(({ severity }) => severity !== 'error'),
    leavesOldOut:
      findings.some(({ code }) => code === 'before-start') ||
      records.some(({ record }) => record.heldBecause.some(({ code }) => code === 'guard-too-old')),
  };
}

function isHeld({ record }: PlacedRecord): boolean {
  return record.heldBecause.length > 0 || record.comparison === 'held';
}

function isNews({ record: { comparison } }: PlacedRecord): boolean {
  return comparison === 'new' || comparison === 'changed';
}

function countsOf(reads: readonly CheckedRead[]): CheckResult['counts'] {
  return {
    new: sum(reads, 'new'),
    changed: sum(reads, 'changed'),
    unchanged: sum(reads, 'unchanged'),
    waiting: sum(reads, 'waiting'),
    held: sum(reads, 'held'),
    invalid: sum(reads, 'invalid'),
    dismissed: sum(reads, 'dismissed'),
    rejectedBefore: sum(reads, 'rejectedBefore'),
    rowsRead: sum(reads, 'rowsRead'),
  };
}

function sum(reads: readonly CheckedRead[], name: CountName): number {
  return reads.reduce((total, { counts }) => total + counts[name], 0);
}

function rangeOf(reads: readonly CheckedRead[]): DayRange | null {
  const ranges = reads.map(({ range }) => range);
  const from = ranges.map((range) => range.from).toSorted()[0];
  const to = ranges
    .map((range) => range.to)
    .toSorted()
    .at(-1);
  return from === undefined || to === undefined ? null : { from, to };
}
