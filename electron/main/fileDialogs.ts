import { dirname, join } from 'node:path';
import type { Dialog, FileFilter, OpenDialogOptions } from 'electron/main';
import type { Preferences } from './preferences.ts';
import type { MainWindow } from './window.ts';

/** Asks the operator for files, beginning in the folder of the last one. */
export interface FileDialogs {
  /** Null when the operator gave up. */
  askToOpen(title: string, filter: FileFilter): Promise<string | null>;
  askToSave(title: string, fileName: string, filter: FileFilter): Promise<string | null>;
  askForFolder(title: string): Promise<string | null>;
}

export interface FileDialogsOptions {
  readonly dialog: Pick<Dialog, 'showOpenDialog' | 'showSaveDialog'>;
  /** The window that the dialog belongs to, while there is one. */
  readonly window: Pick<MainWindow, 'current'>;
  readonly preferences: Preferences;
}

export function createFileDialogs(options: FileDialogsOptions): FileDialogs {
  const { dialog, window, preferences } = options;
  const lastFolder = (): string | null => preferences.get('lastFolder');
  const remember = (file: string | undefined): string | null => {
    if (file === undefined || file === '') return null;
    preferences.set('lastFolder', dirname(file));
    return file;
  };
  const open = async (wanted: OpenDialogOptions): Promise<string | undefined> => {
    const folder = lastFolder();
    const asked = { ...wanted, ...(folder === null ? {} : { defaultPath: folder }) };
    const owner = window.current();
    const { filePaths } = await (owner === null
      ? dialog.showOpenDialog(asked)
      : dialog.showOpenDialog(owner, asked));
    return filePaths[0];
  };
  return {
    askToOpen: async (title, filter) =>
      remember(await open({ title, properties: ['openFile'], filters: [filter, anyFile] })),
    askForFolder: async (title) => (await open({ title, properties: ['openDirectory'] })) ?? null,
    async askToSave(title, fileName, filter) {
      const asked = { title, filters: [filter], defaultPath: join(lastFolder() ?? '', fileName) };
      const owner = window.current();
      const { filePath } = await (owner === null
        ? dialog.showSaveDialog(asked)
        : dialog.showSaveDialog(owner, asked));
      return remember(filePath);
    },
  };
}

const anyFile: FileFilter = { name: 'Semua berkas', extensions: ['*'] };
