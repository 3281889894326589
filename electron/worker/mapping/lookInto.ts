import { addDays, readCivilDate, yearOf, type CivilDate } from '../../../core/civilDate.ts';
import type { Clock } from '../../../core/clock.ts';
import { SourceError } from '../../../core/errors.ts';
import { openSourceOf, selectionOf } from '../../../core/run/openMappingSource.ts';
import type { ReadRequest } from '../../../core/run/readMapping.ts';
import { civilDateAt } from '../../../core/schedule/timeZone.ts';
import { inspect, type Inspection } from '../../../core/source/inspect.ts';
import type { OpenTable, Source, SourceRow } from '../../../core/source/source.ts';
import type { SourceQuestion } from '../../mappingViews.ts';
import type { Session } from '../openSession.ts';

/** A look into a source: what it holds, and the first rows of the table that is meant, kept to be read again. */
export interface SourceLook {
  readonly inspection: Inspection;
  /** Null where there is no table. */
  readonly sample: TableSample | null;
}

export interface TableSample {
  readonly source: string;
  /** Can be read as often as wanted. */
  readonly table: OpenTable;
  readonly rows: readonly SourceRow[];
  /** Whether these are all rows of the table. */
  readonly isComplete: boolean;
}

export interface LookContext {
  readonly session: Pick<Session, 'configuration' | 'engine' | 'secrets'>;
  readonly clock: Clock;
  readonly signal: AbortSignal;
  readonly onRows: (count: number) => void;
}

const SHOWN_ROWS = 50;
const SAMPLED_ROWS = 20_000;
const ROWS_PER_WORD = 2000;

/** Rejects with a `SourceError`, but not where choosing another table or header row may help. */
export async function lookInto(context: LookContext, question: SourceQuestion): Promise<SourceLook> {
  const { session, clock, signal } = context;
  const { temporaryDirectory } = session.configuration;
  const mapping = { id: question.mapping, source: question.source };
  const options = { temporaryDirectory, clock, secrets: session.secrets };
  const source = await openSourceOf(options, mapping, requestOf(context, question), signal);
  try {
    return await lookIntoOpen(source, selectionOf(mapping), context);
  } finally {
    await source.close();
  }
}

/** What a query is asked about: a day, and the year up to it. */
export function requestOf(
  { session, clock }: Pick<LookContext, 'session' | 'clock'>,
  { date }: SourceQuestion,
): ReadRequest {
  const { timeZone } = session.engine.settings;
  const yesterday = addDays(civilDateAt(timeZone, clock.now()), -1);
  const day = (date === undefined ? null : readCivilDate(date)) ?? yesterday;
  return { runDate: day, range: { from: firstOfYear(day), to: day } };
}

function firstOfYear(day: CivilDate): CivilDate {
  return readCivilDate(`${String(yearOf(day)).padStart(4, '0')}-01-01`) ?? day;
}

async function lookIntoOpen(
  source: Source,
  selection: ReturnType<typeof selectionOf>,
  { signal, onRows }: LookContext,
): Promise<SourceLook> {
  const rows: SourceRow[] = [];
  const onRow = (row: SourceRow): void => {
    rows.push(row);
    if (rows.length % ROWS_PER_WORD === 0) onRows(rows.length);
  };
  try {
    const options = { sampleRows: SHOWN_ROWS, readUpTo: SAMPLED_ROWS, onRow, signal };
    const inspection = await inspect(source, selection, options);
    return { inspection, sample: sampleOf(inspection, rows) };
  } catch (error) {
    if (!(error instanceof SourceError) || error.code !== 'table-missing') throw error;
    const tables = await source.listTables();
    return {
      inspection: { label: source.label, tables, table: null, problem: error, top: [] },
      sample: null,
    };
  }
}

function sampleOf({ label, table }: Inspection, rows: readonly SourceRow[]): TableSample | null {
  if (table === null) return null;
  const { name, columns, header, findings, dateSystem, rowCount } = table;
  return {
    source: label,
    rows,
    isComplete: rowCount !== null,
    table: {
      name,
      columns,
      header,
      findings,
      ...(dateSystem === undefined ? {} : { dateSystem }),
      async *rows() {
        yield* rows;
      },
    },
  };
}
