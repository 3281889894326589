import type { Finding } from '../core/finding.ts';
import type { Mapping, SourceSettings } from '../core/mapping/mapping.ts';
import type { ShapeSuggestion } from '../core/mapping/suggest/suggestShape.ts';
import type { RecordDraft } from '../core/mapping/record.ts';
import type { BindingSuggestion } from '../core/mapping/suggest/suggestBindings.ts';
import type { MappingReport } from '../core/run/runReport.ts';
import type { Inspection, ShownRow } from '../core/source/inspect.ts';
import type { Column } from '../core/source/source.ts';
import type { DayRange } from './dayRange.ts';
import type { Problem } from './reply.ts';

/** A source to look into, of a mapping that need not be kept yet. */
export interface SourceQuestion {
  /** Id of the mapping; under it the password is kept. */
  readonly mapping: string;
  readonly source: SourceSettings;
  /** The day that a query is asked about, `YYYY-MM-DD`; left out, yesterday. */
  readonly date?: string | undefined;
}

export interface InspectQuestion extends SourceQuestion {
  /** Bindings are proposed for this dataset only. */
  readonly dataset?: string | undefined;
}

export interface SuggestedDataset {
  readonly dataset: string;
  readonly title: string;
  /** 0 to 1; null when the operator chose the dataset. */
  readonly score: number | null;
  readonly bindings: readonly BindingSuggestion[];
  /** Required fields for which no column was found. */
  readonly missing: readonly string[];
}

export interface SourceInspection extends Omit<Inspection, 'problem'> {
  /** Why there is no table; choosing another table or header row may heal it. */
  readonly problem: Problem | null;
  /** Best first. */
  readonly suggestions: readonly SuggestedDataset[];
}

/** What a mapping would read, shape and send; it need not be complete. */
export interface PreviewQuestion extends Omit<SourceQuestion, 'mapping' | 'source'> {
  readonly mapping: Mapping;
}

/** A value as the source shows it, and what it is read as. */
export interface ReadSample {
  readonly row: number;
  readonly shown: string;
  /** Canonical; null for an empty cell and for one that cannot be read. */
  readonly value: string | null;
  /** Why the value cannot be read or is not what BIOS accepts. */
  readonly problem: Problem | null;
}

/** One way to read a column's texts that could mean two things, with the operator's own values. */
export interface StyleChoice {
  readonly style: string;
  readonly examples: readonly { readonly shown: string; readonly value: string | null }[];
}

/** A text of a column and what it stands for. */
export interface TextValue {
  readonly text: string;
  readonly count: number;
  /** Null where nothing stands for it, or it is not accepted. */
  readonly value: string | null;
}

/** How a field is filled from the first rows of the source. */
export interface FieldPreview {
  readonly field: string;
  /** Different values, those with a problem first. */
  readonly samples: readonly ReadSample[];
  readonly filled: number;
  readonly empty: number;
  readonly wrong: number;
  /** Empty where the column's values are clear. */
  readonly styleChoices: readonly StyleChoice[];
  /** For texts and mapped values: the most frequent ones. */
  readonly texts: readonly TextValue[];
  /** Different texts in all. */
  readonly textCount: number;
  /** The binding cannot be used as it stands, e.g. its column is gone. */
  readonly problem: Problem | null;
}

/** Rows of the source, and the records that became of them. */
export type ShapePreview =
  | { readonly kind: 'problem'; readonly problem: Problem }
  | {
      readonly kind: 'shaped';
      /** Records of all rows that were read. */
      readonly recordCount: number;
      readonly columns: readonly string[];
      readonly before: readonly ShownRow[];
      readonly after: readonly RecordDraft[];
      readonly findings: readonly Finding[];
    };

export interface MappingPreview {
  /** Rows that were read; all of them where `isComplete`. */
  readonly rowCount: number;
  readonly isComplete: boolean;
  /** Rows that the filter leaves out. */
  readonly leftOut: number;
  /** First and last day that the rows are about, `YYYY-MM-DD`; null where no date can be read. */
  readonly dates: DayRange | null;
  readonly fields: readonly FieldPreview[];
  /** Null where no rows can be read yet. */
  readonly suggestedShape: ShapeSuggestion | null;
  readonly shape: ShapePreview;
}

/** The different texts of a column, the most frequent first. */
export interface ColumnValues {
  readonly values: readonly { readonly text: string; readonly count: number }[];
  /** Different texts in all. */
  readonly distinct: number;
}

/** The rows that a record's figures stand on, as the source has them; the first ones. */
export interface SourceRows {
  readonly columns: readonly Column[];
  readonly rows: readonly ShownRow[];
  /** Of all rows behind the record. */
  readonly rowCount: number;
}

/** How a mapping stands. */
export interface MappingHealth {
  readonly mapping: string;
  /** Null when no pass has read it yet. */
  readonly lastRun: {
    readonly runId: number;
    /** Epoch milliseconds. */
    readonly at: number;
    readonly report: MappingReport;
  } | null;
  /** Records that a person must decide about. */
  readonly needingAction: number;
  /** Due periods without accepted data. */
  readonly missing: number;
  /** Epoch milliseconds; null without a schedule. */
  readonly nextDueAt: number | null;
}
