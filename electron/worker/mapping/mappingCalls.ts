import { datasetById } from '../../../core/catalogue/catalogue.ts';
import { stateFields } from '../../../core/catalogue/statedFields.ts';
import type { Clock } from '../../../core/clock.ts';
import { SourceError } from '../../../core/errors.ts';
import { writeTemplate } from '../../../core/report/template/writeTemplate.ts';
import type { PreparedMapping } from '../../../core/run/prepareMapping.ts';
import { dayRangeSchema } from '../../dayRange.ts';
import type { SourceQuestion } from '../../mappingViews.ts';
import { fail, succeed, type Result } from '../../reply.ts';
import { answerWith, type SessionAccess } from '../answering.ts';
import { checkedReadOf } from '../checkedRead.ts';
import type { LookSlot } from '../lookSlot.ts';
import type { Session } from '../openSession.ts';
import type { WorkerCalls } from '../workerCalls.ts';
import { columnValuesOf } from './columnValues.ts';
import { inspectionOf } from './inspectSource.ts';
import { requestOf, type LookContext, type TableSample } from './lookInto.ts';
import { createLookKeeper, type LookKeeper } from './lookKeeper.ts';
import { mappingHealthOf } from './mappingHealth.ts';
import { mappingPreviewOf } from './mappingPreview.ts';
import { rowsBehind } from './rowsBehind.ts';
import { testSource } from './testSource.ts';

/** Calls for making a mapping: looking into sources and trying things out. Nothing is kept or sent. */
export type MappingCalls = Pick<
  WorkerCalls,
  | 'inspectSource'
  | 'previewMapping'
  | 'listColumnValues'
  | 'testSource'
  | 'checkDraft'
  | 'listRowsBehind'
  | 'stopLooking'
  | 'listMappingHealth'
  | 'writeTemplate'
  | 'stateFields'
>;

export interface MappingCallsParts extends SessionAccess {
  readonly clock: Clock;
  readonly looks: LookSlot;
  readonly onRows: (count: number) => void;
}

export function createMappingCalls(parts: MappingCallsParts): MappingCalls {
  const { clock, looks, onRows } = parts;
  const keeper = createLookKeeper();
  const checked: { reads: readonly PreparedMapping[] } = { reads: [] };
  const look = <Value>(
    kind: string,
    work: (context: LookContext) => Promise<Value>,
  ): Promise<Result<Value>> =>
    answerWith(parts, (session: Session) =>
      looks.run(kind, (signal) => work({ session, clock, signal, onRows })),
    );
  return {
    inspectSource: (question) =>
      look('inspect', async (context) =>
        inspectionOf(await keeper.fresh(context, question), context.session.engine.catalogue, question),
      ),
    previewMapping: ({ mapping, date }) =>
      look('preview', async (context) => {
        const question = { mapping: mapping.id, source: mapping.source, date };
        const sample = await sampleOf(keeper, context, question);
        return mappingPreviewOf(context, sample, mapping, requestOf(context, question).runDate);
      }),
    listColumnValues: (question, column) =>
      look('values', async (context) => columnValuesOf(await sampleOf(keeper, context, question), column)),
    testSource: (question) => look('test', (context) => testSource(context, question)),
    checkDraft: (mapping, range) =>
      look('check', async ({ session, signal }) => {
        const request = range === null ? {} : { range: dayRangeSchema.parse(range) };
        checked.reads = await session.engine.checkDraft(mapping, request, signal, onRows);
        return checked.reads.map(checkedReadOf);
      }),
    listRowsBehind: async (read, record) => {
      const prepared = checked.reads[read];
      return prepared === undefined ? gone : look('rows', (context) => rowsBehind(context, prepared, record));
    },
    async stopLooking() {
      looks.stop();
      keeper.forget();
      checked.reads = [];
      return succeed(null);
    },
    listMappingHealth: () => answerWith(parts, ({ engine }) => mappingHealthOf(engine, clock.now())),
    writeTemplate: (path, dataset) =>
      answerWith(parts, async ({ engine: { catalogue } }) => {
        await writeTemplate(path, datasetById(catalogue, dataset), catalogue, true);
        return null;
      }),
    stateFields: (dataset, stated) =>
      answerWith(parts, ({ engine }) => stateFields(datasetById(engine.catalogue, dataset), stated)),
  };
}

/** @throws SourceError where the source has no table that can be read. */
async function sampleOf(
  keeper: LookKeeper,
  context: LookContext,
  question: SourceQuestion,
): Promise<TableSample> {
  const { inspection, sample } = await keeper.kept(context, question);
  if (sample !== null) return sample;
  throw (
    inspection.problem ?? new SourceError('table-missing', {}, 'Tabelnya belum dipilih.', 'Pilih tabelnya.')
  );
}

const gone = fail(
  'nothing-checked',
  'Hasil pemeriksaan ini sudah tidak disimpan.',
  'Jalankan Periksa dulu lagi.',
);
