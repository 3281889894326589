import type { Clock } from '../clock.ts';
import type { Source } from './source.ts';
import { openFileSource } from './openFileSource.ts';

/** What opening a source may use; handed in, never taken. */
export interface SourceContext {
  /** Folder for private copies of files; made when it is missing. */
  readonly temporaryDirectory: string;
  readonly clock: Clock;
  readonly signal?: AbortSignal;
  /** Asked only when a source needs a password; null when there is none. */
  readonly askPassword?: () => Promise<string | null>;
}

/** A way to open sources whose settings carry this kind's id as `kind`. */
export interface SourceKind<Settings> {
  /** Indonesian, for lists that the operator picks from. */
  readonly title: string;
  /** Rejects with a `SourceError`. */
  open(settings: Settings, context: SourceContext): Promise<Source>;
}

/** A workbook, csv or other file; what it is shows from its content. */
export interface FileSettings {
  readonly kind: 'file';
  readonly path: string;
}

/** Kind id to its settings: a new kind is one line here, one line in `sourceKinds` and one file. */
export interface SourceSettingsByKind {
  readonly file: FileSettings;
}

export type SourceKindId = keyof SourceSettingsByKind;

export const sourceKinds: { readonly [Id in SourceKindId]: SourceKind<SourceSettingsByKind[Id]> } = {
  file: {
    title: 'Berkas (Excel, LibreOffice, CSV, Access, dBase, SQLite)',
    open: (settings, context) => openFileSource(settings.path, context),
  },
};

/** Opens a source of any kind. Rejects with a `SourceError`. */
export function openSource<Id extends SourceKindId>(
  settings: SourceSettingsByKind[Id] & { readonly kind: Id },
  context: SourceContext,
): Promise<Source> {
  return sourceKinds[settings.kind].open(settings, context);
}
