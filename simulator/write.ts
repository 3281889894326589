import { naturalKeyOf, type Dataset } from '../core/catalogue/dataset.ts';
import { codeAnswer, type Answer } from './answer.ts';
import { jakartaTime } from './calendar.ts';
import type { Judge } from './fieldRules.ts';
import type { Fields } from './fields.ts';
import type { Store } from './store.ts';
import type { Caller } from './token.ts';
import { validateRecord } from './validation.ts';

/**
 * `POST /ws/<dataset>`: stores one record of the token's satker in place of one with the same natural key
 * (MSG20003), or says what is wrong with it (MSG20005).
 */
export function answerWrite(
  judge: Judge,
  store: Store,
  caller: Caller,
  dataset: Dataset,
  fields: Fields,
): Answer {
  const { httpStatusMode, errorOnSuccess } = judge.settings;
  const verdict = validateRecord(judge, dataset, fields);
  if (verdict.kind === 'invalid') return codeAnswer('MSG20005', httpStatusMode, { error: verdict.error });
  store.put({
    satker: caller.satker,
    dataset: dataset.id,
    naturalKey: naturalKeyOf(dataset, verdict.values),
    fields: verdict.values,
    updatedAt: jakartaTime(judge.now()),
  });
  return codeAnswer('MSG20003', httpStatusMode, errorOnSuccess === 'null' ? { error: null } : {});
}
