/**
 * The closed family of errors that the core throws. An error is decided on by `code`, never by its text;
 * `message` (what was expected, what was found, where) and `remedy` (what to do) are Indonesian, for the
 * operator.
 */
export abstract class KirimError<Code extends string = string> extends Error {
  abstract override readonly name: string;
  readonly code: Code;
  readonly remedy: string;

  constructor(code: Code, message: string, remedy: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
    this.remedy = remedy;
  }
}

export type SourceErrorCode =
  | 'missing'
  | 'unreachable'
  | 'access-denied'
  | 'locked'
  | 'empty-file'
  | 'half-saved'
  | 'wrong-extension'
  | 'password-protected'
  | 'unsupported'
  | 'unreadable'
  | 'changed-while-reading'
  | 'table-missing'
  | 'column-missing'
  | 'column-ambiguous'
  | 'header-missing'
  | 'login-refused'
  | 'database-missing'
  | 'tls-failed'
  | 'timed-out'
  | 'query-refused'
  | 'query-failed'
  | 'cancelled';

/** Where in a source an error was found; only what is known is given. */
export interface SourcePlace {
  readonly file?: string;
  readonly table?: string;
  readonly column?: string;
}

/** A source (workbook, csv, database) that cannot be read as asked. */
export class SourceError extends KirimError<SourceErrorCode> {
  override readonly name = 'SourceError';
  readonly place: SourcePlace;

  constructor(
    code: SourceErrorCode,
    place: SourcePlace,
    message: string,
    remedy: string,
    options?: ErrorOptions,
  ) {
    super(code, message, remedy, options);
    this.place = place;
  }
}

/** A catalogue file, or a dataset that the user added, that does not fit the catalogue's schema. */
export class CatalogueError extends KirimError<
  'invalid' | 'unknown-dataset' | 'older-version' | 'fields-not-published'
> {
  override readonly name = 'CatalogueError';
}

/** Settings or a mapping that cannot be used as they stand, or a settings file that cannot be read or written. */
export class SettingsError extends KirimError<
  'missing' | 'invalid' | 'newer-version' | 'no-key' | 'secret-inside' | 'unreadable' | 'unwritable'
> {
  override readonly name = 'SettingsError';
}

/** The ledger file cannot be opened or used. */
export class LedgerError extends KirimError<
  'in-use' | 'damaged' | 'newer-version' | 'unwritable' | 'other-satker' | 'not-rebuilt'
> {
  override readonly name = 'LedgerError';
}

/** BIOS cannot be asked, or refuses who asks. */
export class BiosError extends KirimError<
  'satker-refused' | 'key-refused' | 'unreachable' | 'unusable-answer'
> {
  override readonly name = 'BiosError';
}

/** A table or a report that cannot be written to a file, or not be printed. */
export class ExportError extends KirimError<
  'unknown-format' | 'exists' | 'unwritable' | 'cancelled' | 'unprintable'
> {
  override readonly name = 'ExportError';
}
