import type { Shell } from 'electron/common';
import type { Api } from '../api.ts';
import { succeed } from '../reply.ts';
import type { PickPurpose } from '../setupViews.ts';
import type { FileDialogs } from './fileDialogs.ts';
import type { ProfilePaths } from './profile.ts';

export interface PlaceCallsParts {
  readonly files: FileDialogs;
  readonly profile: ProfilePaths;
  readonly shell: Pick<Shell, 'openPath'>;
}

/** Files and folders that settings name, and the application's own folders. */
export function createPlaceCalls({
  files,
  profile,
  shell,
}: PlaceCallsParts): Pick<Api, 'pickPlace' | 'openFolder'> {
  return {
    pickPlace: async (purpose) => succeed(await pick(files, purpose)),
    async openFolder(folder) {
      await shell.openPath(folder === 'logs' ? profile.logs : profile.folder);
      return succeed(null);
    },
  };
}

function pick(files: FileDialogs, purpose: PickPurpose): Promise<string | null> {
  switch (purpose) {
    case 'authority':
      return files.askToOpen('Pilih sertifikat CA kantor', {
        name: 'Sertifikat',
        extensions: ['pem', 'crt', 'cer'],
      });
    case 'heartbeat-file':
      return files.askToSave('Berkas denyut', 'denyut-kirim-bios.txt', {
        name: 'Berkas teks',
        extensions: ['txt'],
      });
    case 'update-folder':
      return files.askForFolder('Pilih folder pembaruan');
  }
}
