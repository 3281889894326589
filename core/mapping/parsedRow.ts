/**
 * A place that a source row's value is bound to: a BIOS field, or an input of one that is computed. Its name
 * is the BIOS field name, or `<field>.<input>`.
 */
export type SlotName = string;

/** One source row after binding and parsing, before shaping. */
export interface ParsedRow {
  /** 1-based row number in the source. */
  readonly number: number;
  /**
   * Slot to canonical text: dates `YYYY-MM-DD`, numbers as `Decimal`, texts trimmed. Null where the cell is
   * empty or could not be parsed.
   */
  readonly values: Readonly<Record<SlotName, string | null>>;
  /** Slot to the value as the source displays it. */
  readonly display: Readonly<Record<SlotName, string>>;
  /** Slots whose cell could not be parsed; each has an `error` finding with this row's number. */
  readonly failed: readonly SlotName[];
}
