import type { DateSystem } from '../../serialDate.ts';
import type { RawTable } from '../../rawTable.ts';
import type { CellReader } from './cellReader.ts';
import type { ShowStyled } from './sheetRow.ts';

/** What a sheet's rows are made of. */
export interface SheetParts {
  /** File name, for messages. */
  readonly file: string;
  readonly name: string;
  readonly dateSystem: DateSystem;
  /** Unpacks the sheet's XML anew. */
  readonly pieces: () => AsyncIterable<Buffer>;
  readonly read: CellReader;
  readonly showNumber: ShowStyled;
  /** Opens the same sheet with the general library; null where it is damaged. */
  readonly openGenerally: () => Promise<RawTable | null>;
}
