import type { Api, ApiEvents } from './api.ts';

/** Names of all calls and events at run time: a missing or extra one does not compile. Free of libraries, for the preload. */
const calls = {
  readState: true,
  readAbout: true,
  readSettings: true,
  saveSettings: true,
  exportConfiguration: true,
  chooseConfiguration: true,
  importConfiguration: true,
  setSecret: true,
  deleteSecret: true,
  hasSecret: true,
  runDoctor: true,
  listDatasets: true,
  pickSourceFile: true,
  listRecentFiles: true,
  rememberFile: true,
  inspectSource: true,
  previewMapping: true,
  listColumnValues: true,
  testSource: true,
  checkDraft: true,
  listRowsBehind: true,
  stopLooking: true,
  saveTemplate: true,
  listDrafts: true,
  keepDraft: true,
  listMappingHealth: true,
  check: true,
  send: true,
  cancel: true,
  due: true,
  pause: true,
  resume: true,
  backfill: true,
  seed: true,
  reconcile: true,
  readBoard: true,
  readCoverage: true,
  readValues: true,
  listRecords: true,
  listRuns: true,
  listFindings: true,
  listAttempts: true,
  listNeedingAction: true,
  decide: true,
  skipPeriod: true,
  unskipPeriod: true,
  openPage: true,
  openLink: true,
  readLoginItem: true,
  setLoginItem: true,
  checkForUpdate: true,
  installUpdate: true,
  tryAlert: true,
  createSupportBundle: true,
} satisfies Record<keyof Api, true>;

const events = {
  stateChanged: true,
  runProgressed: true,
  runFinished: true,
  pageRequested: true,
  lookProgressed: true,
  doctorStepped: true,
} satisfies Record<keyof ApiEvents, true>;

export const apiNames: readonly string[] = Object.keys(calls);
export const apiEventNames: readonly string[] = Object.keys(events);

export const callChannel = (name: string): string => `call:${name}`;
export const eventChannel = (name: string): string => `event:${name}`;
