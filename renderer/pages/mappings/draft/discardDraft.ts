import type { callApi } from '../../../api/callApi.ts';
import type { Draft } from './draft.ts';

/** Forgets a draft, and the password that was kept for a mapping that will not be. */
export async function discardDraft({ name, editing, id }: Draft, call: typeof callApi): Promise<void> {
  await call('keepDraft', name, null);
  if (editing === null && id !== null) await call('deleteSecret', `database:${id}`);
}
