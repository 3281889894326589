import type { XdrReader } from 'node-firebird/lib/wire/serialize.js';
import type { SQLVarBase } from 'node-firebird/lib/wire/xsqlvar.js';
import type { FirebirdMoment } from './firebirdCell.ts';
import { firebirdType } from './firebirdField.ts';

/** Sub-type of a text that is bytes. */
const BYTES = 1;

/**
 * Makes the library hand out what the server sent where its own reading loses something: it puts dates through
 * this computer's time zone, replaces bytes that are no text, and cuts CHARs that hold emoji.
 */
export function exactColumns(columns: readonly SQLVarBase[]): void {
  for (const column of columns) {
    switch (column.type) {
      case firebirdType.text:
      case firebirdType.varying:
        column.subType = BYTES;
        break;
      case firebirdType.date:
        column.decode = reader((data) => ({ day: data.readInt(), ticks: 0 }));
        break;
      case firebirdType.time:
        column.decode = reader((data) => ({ day: 0, ticks: data.readUInt() }));
        break;
      case firebirdType.timestamp:
        column.decode = reader((data) => ({ day: data.readInt(), ticks: data.readUInt() }));
        break;
    }
  }
}

/** Firebird before 3 tells behind each value whether it is null; later versions leave nulls out. */
function reader(read: (data: XdrReader) => FirebirdMoment): SQLVarBase['decode'] {
  return (data, isNullBehind) => {
    const moment = read(data);
    return isNullBehind && data.readInt() !== 0 ? null : moment;
  };
}
