import type { RawRow } from '../../rawTable.ts';
import type { Cell } from '../../source.ts';

/** Shows a number as the cell style with this index does. */
export type ShowStyled = (number: number, style: number) => string;

/** The cells of a row; each of the lists may be shorter than another. */
export interface RowContent {
  readonly cells: readonly Cell[];
  readonly styles: readonly number[];
  /** The numbers that stand behind dates and times of day; left out, there are none. */
  readonly serials?: readonly (number | undefined)[] | undefined;
}

/** A class, since there are hundreds of thousands and a closure for each would double what they cost. */
export class SheetRow implements RawRow {
  readonly number: number;
  readonly cells: readonly Cell[];
  readonly #content: RowContent;
  readonly #showNumber: ShowStyled;

  constructor(number: number, content: RowContent, showNumber: ShowStyled) {
    this.number = number;
    this.cells = content.cells;
    this.#content = content;
    this.#showNumber = showNumber;
  }

  display(columnIndex: number): string {
    const cell = this.cells[columnIndex] ?? null;
    const number = typeof cell === 'number' ? cell : this.#content.serials?.[columnIndex];
    if (number !== undefined) return this.#showNumber(number, this.#content.styles[columnIndex] ?? 0);
    if (typeof cell === 'string') return cell;
    if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE';
    return typeof cell === 'object' && cell?.kind === 'error' ? cell.error : '';
  }
}
