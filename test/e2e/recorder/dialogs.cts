/** Loaded before the app: dialogs never appear; the test has answered them beforehand, or they throw. */

interface DialogCall {
  readonly name: string;
  /** The options, or title and content of an error box. */
  readonly options: unknown;
}

interface RecordedDialogs {
  readonly calls: DialogCall[];
  /** Answers still to be given, by the name of the call. */
  readonly answers: Map<string, unknown[]>;
}

declare global {
  var recordedDialogs: RecordedDialogs;
}

const electron: typeof Electron.CrossProcessExports = require('electron');
globalThis.recordedDialogs = { calls: [], answers: new Map() };

const answer = async (name: string, args: readonly unknown[]) => {
  // A window may come before the options.
  const options = args.findLast((argument) => argument !== undefined);
  globalThis.recordedDialogs.calls.push({ name, options });
  const answers = globalThis.recordedDialogs.answers.get(name) ?? [];
  if (answers.length === 0) throw new Error(`dialog.${name} was shown and the test has no answer for it`);
  return JSON.parse(JSON.stringify(answers.shift()));
};

electron.dialog.showMessageBox = (...args: unknown[]) => answer('showMessageBox', args);
electron.dialog.showOpenDialog = (...args: unknown[]) => answer('showOpenDialog', args);
electron.dialog.showSaveDialog = (...args: unknown[]) => answer('showSaveDialog', args);
electron.dialog.showErrorBox = (title, content) => {
  globalThis.recordedDialogs.calls.push({ name: 'showErrorBox', options: { title, content } });
};
