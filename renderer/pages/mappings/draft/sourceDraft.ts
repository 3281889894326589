import type { SourceSettings } from '../../../../core/mapping/mapping.ts';
import { serverFormOf, serverSettingsOf, type ServerForm } from './serverForm.ts';

/** A source that is being chosen. */
export type SourceDraft = FileDraft | ServerDraft;

export interface FileDraft {
  readonly kind: 'file';
  readonly path: string;
  /** Null: the first one that is visible and not empty. */
  readonly table: string | null;
  /** Null: found by looking. */
  readonly headerRow: number | null;
}

export interface ServerDraft {
  readonly kind: 'server';
  readonly form: ServerForm;
  readonly reads: 'table' | 'query';
  readonly table: string | null;
  readonly query: string | null;
}

/** The settings that the draft means; null while they are not complete. */
export function sourceOf(draft: SourceDraft | null): SourceSettings | null {
  if (draft === null) return null;
  if (draft.kind === 'file') {
    const { path, table, headerRow } = draft;
    return {
      kind: 'file',
      path,
      ...(table === null ? {} : { table }),
      ...(headerRow === null ? {} : { headerRow }),
    };
  }
  const { form, reads, table, query } = draft;
  const reading = reads === 'table' ? { table: table ?? undefined } : { query: query ?? undefined };
  return serverSettingsOf(form, reading);
}

export function sourceDraftOf(source: SourceSettings): SourceDraft {
  if (source.kind === 'file') {
    const { path, table = null, headerRow = null } = source;
    return { kind: 'file', path, table, headerRow };
  }
  const { table = null, query = null } = source;
  return {
    kind: 'server',
    form: serverFormOf(source),
    reads: query === null ? 'table' : 'query',
    table,
    query,
  };
}

/** Whether it is settled what is read: a file has a first sheet, a server must be told. */
export function isReadingSettled(draft: SourceDraft | null): boolean {
  if (draft === null) return false;
  if (draft.kind === 'file') return true;
  return draft.reads === 'table' ? draft.table !== null : draft.query !== null;
}
