import type { Clock } from '../../../core/clock.ts';
import type { Api } from '../../api.ts';
import { fail, succeed, type Result } from '../../reply.ts';
import type { FileDialogs } from '../fileDialogs.ts';
import type { ShellSecrets } from '../secrets.ts';
import { writeSafely } from '../writeSafely.ts';
import { gatherSupport, type SupportSources } from './gatherSupport.ts';
import { supportBundle } from './supportBundle.ts';

export interface SupportOptions {
  readonly files: Pick<FileDialogs, 'askToSave'>;
  readonly secrets: Pick<ShellSecrets, 'learnAll'>;
  readonly mask: (text: string) => string;
  /** Everything that is gathered, as it is now. */
  readonly sources: () => Promise<SupportSources>;
  readonly clock: Pick<Clock, 'now'>;
}

const FILTER = { name: 'Bundel bantuan', extensions: ['zip'] };

/** The call *Bundel bantuan…*: asks where, gathers, writes. */
export function createSupport(options: SupportOptions): Pick<Api, 'createSupportBundle'> {
  return {
    async createSupportBundle() {
      const day = new Date(options.clock.now()).toISOString().slice(0, 10);
      const name = `kirim-bios-bantuan-${day}.zip`;
      const file = await options.files.askToSave('Bundel bantuan', name, FILTER);
      if (file === null) return succeed(null);
      // The mask must know every secret, also one that this session has not used yet.
      await options.secrets.learnAll();
      const parts = await gatherSupport(await options.sources());
      try {
        await writeSafely(file, supportBundle(parts, options.mask));
        return succeed(file);
      } catch {
        return unwritable(file);
      }
    },
  };
}

function unwritable(file: string): Result<never> {
  return fail(
    'unwritable',
    `Bundel bantuan tidak dapat disimpan sebagai ${file}.`,
    'Pilih folder lain, atau periksa sisa ruang disk dan izin foldernya.',
  );
}
