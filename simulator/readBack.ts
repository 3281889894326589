import type { Dataset } from '../core/catalogue/dataset.ts';
import { codeAnswer, type Answer } from './answer.ts';
import { readDate } from './calendar.ts';
import type { Fields } from './fields.ts';
import type { SimulatorSettings } from './options.ts';
import type { Store, StoredRow } from './store.ts';
import type { Caller } from './token.ts';
import { messageOf } from './validationMessage.ts';

/**
 * `POST /get/data/<dataset>`: a page of the rows of the token's satker (MSG20001), all days or those of
 * `tgl_transaksi`; MSG20002 where there are none, also past the last page. A page that is missing, unreadable
 * or before the first is the first one.
 */
export function answerReadBack(
  settings: SimulatorSettings,
  store: Store,
  caller: Caller,
  dataset: Dataset,
  fields: Fields,
): Answer {
  const { httpStatusMode, pageSize: size } = settings;
  const date = readDateFilter(settings, fields);
  if (date === undefined) {
    const error = { tgl_transaksi: [messageOf('date', 'tgl_transaksi')] };
    return codeAnswer('MSG20005', httpStatusMode, { error });
  }
  const page = readPage(settings, fields);
  const offset = (page - settings.firstPage) * size;
  const query = { dataset: dataset.id, satker: caller.satker, date, limit: size, offset };
  const { rows, total } = store.find(query);
  if (rows.length === 0) return codeAnswer('MSG20002', httpStatusMode);
  const datas = rows.map((row, index) => shownRow(row, caller, offset + index + 1));
  const data = { datas, total, pageCount: Math.ceil(total / size), size, page };
  return codeAnswer('MSG20001', httpStatusMode, { data });
}

/** Null: all days; undefined: not a date. */
function readDateFilter(settings: SimulatorSettings, fields: Fields): string | null | undefined {
  const text = fields.get('tgl_transaksi') ?? null;
  if (text === null) return null;
  if (typeof text !== 'string') return undefined;
  return readDate(text, settings.slashDates === 'accept') ?? undefined;
}

function readPage({ firstPage }: SimulatorSettings, fields: Fields): number {
  const text = fields.get('page');
  return typeof text === 'string' && /^\d{1,9}$/.test(text) ? Math.max(firstPage, Number(text)) : firstPage;
}

function shownRow(row: StoredRow, caller: Caller, number: number): Readonly<Record<string, string>> {
  return {
    rn: String(number),
    kdsatker: row.satker,
    nmsatker: caller.name,
    ...row.fields,
    updated_at: row.updatedAt,
  };
}
