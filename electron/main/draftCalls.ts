import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { secretFields } from '../../core/settings/secretFields.ts';
import type { Api } from '../api.ts';
import { fail, succeed } from '../reply.ts';
import { writeSafely } from './writeSafely.ts';

const draftsSchema = z.record(z.string(), z.record(z.string(), z.unknown()));
type Drafts = z.infer<typeof draftsSchema>;

const MOST_DRAFTS = 50;
const LONGEST_DRAFT = 200_000;

/** Mappings that were begun and not finished, in a file of their own; losing it loses no data. */
export function createDraftCalls(path: string): Pick<Api, 'listDrafts' | 'keepDraft'> {
  const last: { change: Promise<unknown> } = { change: Promise.resolve() };
  const change = async (name: string, draft: Drafts[string] | null): Promise<void> => {
    const { [name]: _former, ...others } = await readDrafts(path);
    const kept = Object.entries(others).slice(-MOST_DRAFTS);
    const drafts = Object.fromEntries(draft === null ? kept : [...kept, [name, draft]]);
    await writeSafely(path, `${JSON.stringify(drafts, null, 2)}\n`);
  };
  return {
    async listDrafts() {
      await last.change;
      return succeed(await readDrafts(path));
    },
    async keepDraft(name, draft) {
      if (draft !== null && JSON.stringify(draft).length > LONGEST_DRAFT) return tooLong;
      if (secretFields(draft).length > 0) return holdsSecret;
      const changing = last.change.then(() => change(name, draft));
      // One at a time; a failed one holds up no later one.
      last.change = changing.catch(() => undefined);
      await changing;
      return succeed(null);
    },
  };
}

/** A file that is not there or damaged holds no drafts. */
async function readDrafts(path: string): Promise<Drafts> {
  try {
    const parsed = draftsSchema.safeParse(JSON.parse(await readFile(path, 'utf8')));
    return parsed.success ? parsed.data : {};
  } catch {
    return {};
  }
}

const tooLong = fail(
  'draft-too-long',
  'Rancangan pemetaan ini terlalu besar untuk disimpan sementara.',
  'Selesaikan dan simpan pemetaannya, atau kurangi padanan nilainya.',
);

const holdsSecret = fail(
  'secret-inside',
  'Rancangan pemetaan tidak boleh memuat sandi atau kunci.',
  'Isi sandi pada tempatnya di langkah Sumber; sandi disimpan terpisah.',
);
