import { z } from 'zod';
import { statedFieldsSchema } from '../core/catalogue/dataset.ts';
import type { SecretName } from '../core/secrets.ts';
import { mappingSchema } from '../core/mapping/mapping.ts';
import { mappingSettingsSchema } from '../core/settings.ts';
import { actionPlaceSchema, causeKeySchema, findingCauseKeySchema } from './actionViews.ts';
import type { Api } from './api.ts';
import { dayRangeSchema } from './dayRange.ts';
import { logQuerySchema, logRowsSchema } from './logQuery.ts';
import { recordStates } from './recordStates.ts';
import { reportQuerySchema } from './reportQuery.ts';
import { pages } from './shellViews.ts';

const text = z.string().max(2000);
const id = z.string().min(1).max(300);
const rowId = z.int().min(1);
const note = z.string().max(2000);
const limit = z.int().min(1).max(10_000);
const instant = z.int().min(0).max(8_640_000_000_000_000);
const environment = z.enum(['simulation', 'training', 'production']);
const recordState = z.enum(recordStates);
const decision = z.enum(['approve', 'dismiss', 'resend']);

const secretName = z.custom<SecretName>(
  (value) =>
    typeof value === 'string' &&
    /^(bios:(simulation|training|production)|database:[a-z0-9][a-z0-9_-]{0,99}|proxy|smtp|telegram)$/.test(
      value,
    ),
);

const path = z.string().min(1).max(32_000);
const day = z.iso.date();
const place = z.int().min(0).max(1_000_000);
const sourceQuestion = z.strictObject({
  mapping: id,
  source: mappingSchema.shape.source,
  date: day.optional(),
});

const noArguments = z.tuple([]);

/**
 * What the arguments of every call must be. Each call of `Api` has its own here, or this does not compile; the
 * output of a schema must be what the call takes.
 */
export const apiArguments = {
  readState: noArguments,
  readAbout: noArguments,
  readSettings: noArguments,
  // `checkSettings` tells the operator what is wrong, place by place.
  saveSettings: z.tuple([z.record(z.string(), z.unknown())]),
  exportConfiguration: z.tuple([z.array(id).max(1000).nullable()]),
  chooseConfiguration: noArguments,
  importConfiguration: z.tuple([
    z.strictObject({
      general: z.boolean(),
      mappingIds: z.array(id).max(1000),
      userDatasetIds: z.array(id).max(1000),
    }),
  ]),
  setSecret: z.tuple([secretName, z.string().trim().min(1).max(1000)]),
  deleteSecret: z.tuple([secretName]),
  hasSecret: z.tuple([secretName]),
  readSetup: noArguments,
  saveSetup: z.tuple([
    z.strictObject({
      datasets: z.array(id).max(1000).optional(),
      doneSteps: z.array(id).max(100).optional(),
      knownEnvironment: environment.optional(),
    }),
  ]),
  createSample: noArguments,
  readReadiness: noArguments,
  switchEnvironment: z.tuple([environment, text.nullable()]),
  runDoctor: z.tuple([environment.nullable()]),
  listDatasets: noArguments,
  listReferences: noArguments,
  stateFields: z.tuple([id, statedFieldsSchema.nullable()]),
  pickSourceFile: noArguments,
  listRecentFiles: noArguments,
  rememberFile: z.tuple([path]),
  inspectSource: z.tuple([sourceQuestion.extend({ dataset: id.optional() })]),
  previewMapping: z.tuple([z.strictObject({ mapping: mappingSchema, date: day.optional() })]),
  listColumnValues: z.tuple([sourceQuestion, text]),
  testSource: z.tuple([sourceQuestion]),
  checkDraft: z.tuple([mappingSettingsSchema, dayRangeSchema.nullable()]),
  listRowsBehind: z.tuple([place, place]),
  stopLooking: noArguments,
  saveTemplate: z.tuple([id]),
  listDrafts: noArguments,
  keepDraft: z.tuple([id, z.record(z.string(), z.unknown()).nullable()]),
  listMappingHealth: noArguments,
  pickPlace: z.tuple([z.enum(['authority', 'heartbeat-file', 'update-folder'])]),
  check: z.tuple([id, dayRangeSchema.nullable()]),
  send: z.tuple([
    z.strictObject({ mappings: z.array(id).max(1000).optional(), range: dayRangeSchema.optional() }),
  ]),
  cancel: noArguments,
  due: noArguments,
  pause: z.tuple([instant.nullable()]),
  resume: noArguments,
  backfill: z.tuple([
    z.strictObject({ mapping: id, range: dayRangeSchema, pauseMs: z.int().min(0).max(600_000) }),
  ]),
  seed: z.tuple([id, dayRangeSchema]),
  reconcile: z.tuple([id, dayRangeSchema]),
  readBoard: z.tuple([dayRangeSchema]),
  readCoverage: z.tuple([z.int().min(2000).max(2200)]),
  readValues: z.tuple([id, dayRangeSchema]),
  listRecords: z.tuple([id, dayRangeSchema]),
  listRuns: z.tuple([limit]),
  listFindings: z.tuple([rowId]),
  listAttempts: z.tuple([
    z.strictObject({
      dataset: id.optional(),
      outcome: recordState.optional(),
      runId: rowId.optional(),
      date: text.optional(),
      limit,
    }),
  ]),
  measureLog: z.tuple([logQuerySchema]),
  listLogRows: z.tuple([logQuerySchema, logRowsSchema]),
  exportLog: z.tuple([logQuerySchema]),
  verifyLog: noArguments,
  listNeedingAction: noArguments,
  listCauses: noArguments,
  listCauseRecords: z.tuple([causeKeySchema, actionPlaceSchema.nullable()]),
  listCauseFindings: z.tuple([findingCauseKeySchema, z.int().min(0)]),
  decideCause: z.tuple([causeKeySchema, decision, note]),
  undoDecisions: z.tuple([z.array(rowId).max(1_000_000)]),
  exportFailedRows: z.tuple([id]),
  decide: z.tuple([rowId, decision, note]),
  skipPeriod: z.tuple([id, id, note]),
  unskipPeriod: z.tuple([id, id, note]),
  createReport: z.tuple([reportQuerySchema]),
  openReport: z.tuple([z.enum(['completion', 'monthly', 'proof'])]),
  openPage: z.tuple([z.enum(pages)]),
  openLink: z.tuple([z.enum(['bios', 'bios-training'])]),
  openFolder: z.tuple([z.enum(['profile', 'logs'])]),
  readLoginItem: noArguments,
  setLoginItem: z.tuple([z.boolean()]),
  checkForUpdate: noArguments,
  installUpdate: noArguments,
  tryAlert: z.tuple([z.enum(['toast', 'telegram', 'email', 'heartbeat'])]),
  createSupportBundle: noArguments,
} satisfies { readonly [Name in keyof Api]: z.ZodType<Parameters<Api[Name]>> };
