import type Statement from 'node-firebird/lib/wire/statement.js';
import type Transaction from 'node-firebird/lib/wire/transaction.js';
import type { Cell } from '../../source.ts';
import type { BoundStatement } from '../bindSelect.ts';
import type { ResultStream } from '../driver.ts';
import { queryRefused } from '../refusal.ts';
import type { ServerConnector, Session } from '../session.ts';
import type { FirebirdSettings } from '../settings.ts';
import { exactColumns } from './exactColumns.ts';
import { attachFirebird, type FirebirdAttachment } from './firebirdAttachment.ts';
import { firebirdCell, type FirebirdCharset } from './firebirdCell.ts';
import { classifyFirebird } from './firebirdFault.ts';
import { firebirdTypeName, type FirebirdField } from './firebirdField.ts';
import { isBlob, readBlob } from './readBlob.ts';

/** Rows asked for at a time. */
const BATCH_SIZE = 200;
/** What the server calls a SELECT. */
const SELECT_STATEMENT = 1;

/** Firebird 2.5 and later. */
export function firebirdConnector(settings: FirebirdSettings, password: string | null): ServerConnector {
  const { host, port, database, user } = settings;
  return {
    dialect: 'firebird',
    address: { title: 'Firebird', host, port, database, user },
    open: () => openSession(settings, password),
    tablesText: `SELECT NULL, TRIM(r.RDB$RELATION_NAME), IIF(r.RDB$VIEW_BLR IS NULL, 0, 1) FROM RDB$RELATIONS r
      WHERE COALESCE(r.RDB$SYSTEM_FLAG, 0) = 0
        AND (CURRENT_USER = 'SYSDBA' OR CURRENT_ROLE = 'RDB$ADMIN' OR r.RDB$OWNER_NAME = CURRENT_USER
          OR EXISTS (SELECT 1 FROM RDB$USER_PRIVILEGES p WHERE p.RDB$RELATION_NAME = r.RDB$RELATION_NAME
            AND p.RDB$PRIVILEGE = 'S' AND p.RDB$USER IN (CURRENT_USER, CURRENT_ROLE, 'PUBLIC')))
      ORDER BY 2`,
    readOnlyProof: {
      text: 'SELECT MON$READ_ONLY FROM MON$TRANSACTIONS WHERE MON$TRANSACTION_ID = CURRENT_TRANSACTION',
      message: 'Server tidak memastikan bahwa sesi ini hanya dapat membaca.',
      remedy: 'Pakai akun yang hanya berhak SELECT.',
    },
    classify: classifyFirebird,
  };
}

async function openSession(settings: FirebirdSettings, password: string | null): Promise<Session> {
  const attachment = await attachFirebird(settings, password);
  try {
    const transaction = await startReadOnly(attachment);
    return {
      isEncrypted: attachment.isEncrypted,
      query: (statement) => runSelect(attachment, transaction, statement, settings.charset),
      cancel: () => attachment.cancel(),
      close: () => attachment.close(),
    };
  } catch (error) {
    await attachment.close();
    throw error;
  }
}

/** All rows as they were at one moment. */
async function startReadOnly({ database, run }: FirebirdAttachment): Promise<Transaction> {
  const { ISOLATION_REPEATABLE_READ } = await import('node-firebird');
  return run(() => database.transactionAsync({ readOnly: true, isolation: ISOLATION_REPEATABLE_READ }));
}

async function runSelect(
  attachment: FirebirdAttachment,
  transaction: Transaction,
  { text, values }: BoundStatement,
  charset: FirebirdCharset,
): Promise<ResultStream> {
  const statement = await attachment.run(() => transaction.newStatementAsync(text));
  refuseOtherThanSelect(statement);
  const fields = fieldsOf(statement);
  exactColumns(statement.output);
  await attachment.run(() => statement.executeAsync(transaction, [...values], { asObject: false }));
  const columns = fields.map((field) => ({ name: field.name, place: firebirdTypeName(field) }));
  return { columns, rows: rowsOf(attachment, transaction, statement, fields, charset) };
}

/** A read-only transaction still lets through what concerns users and transactions. */
function refuseOtherThanSelect({ type }: Statement): void {
  if (type === SELECT_STATEMENT) return;
  throw queryRefused({ reason: 'server membacanya sebagai perintah yang bukan SELECT', at: null });
}

function fieldsOf({ output }: Statement): FirebirdField[] {
  return output.map((column) => ({
    name: column.alias ?? column.field ?? '',
    type: column.type,
    subType: column.subType,
    scale: column.scale,
    length: column.nativeLength ?? column.length,
    characterSet: column.charSetId,
  }));
}

async function* rowsOf(
  { run }: FirebirdAttachment,
  transaction: Transaction,
  statement: Statement,
  fields: readonly FirebirdField[],
  charset: FirebirdCharset,
): AsyncGenerator<readonly Cell[]> {
  for (let isComplete = false; !isComplete;) {
    const batch: { data: unknown[][]; fetched: boolean } = await run(() =>
      statement.fetchAsync(transaction, BATCH_SIZE),
    );
    for (const row of batch.data) {
      const cells: Cell[] = [];
      for (const [index, field] of fields.entries()) {
        const value = row[index];
        const whole = isBlob(value) ? await run(() => readBlob(value, transaction)) : value;
        cells.push(firebirdCell(whole, field, charset));
      }
      yield cells;
    }
    isComplete = batch.fetched;
  }
}
