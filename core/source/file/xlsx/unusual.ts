/**
 * A workbook, or a sheet of one, is written in a way that this reader leaves to the general library. Never reaches the
 * operator.
 */
export class UnusualXlsx extends Error {
  override readonly name = 'UnusualXlsx';
}

/** A row comes after one with a higher number, or with the same. */
export class RowOutOfOrder extends Error {
  override readonly name = 'RowOutOfOrder';
}
