import { Group, Radio, Select } from '@mantine/core';
import type { SourceInspection } from '../../../../electron/mappingViews.ts';
import { messages } from '../../../messages.ts';
import { withSheet } from '../draft/changes.ts';
import type { WizardParts } from '../wizard/wizardParts.ts';

export interface SheetPickProps {
  readonly parts: WizardParts;
  readonly inspection: SourceInspection;
}

/** More than these are chosen from a list. */
const SHOWN_SHEETS = 8;

/** Which sheet of a workbook, or table of a file, is read. */
export function SheetPick({ parts: { draft, change }, inspection: { tables, table } }: SheetPickProps) {
  const { table: texts } = messages.mappings;
  const wanted = draft.source?.kind === 'file' ? draft.source.table : null;
  const value = table?.name ?? wanted;
  const choose = (name: string | null): void => {
    if (name !== null && name !== value)
      change((current) => withSheet(current, { table: name, headerRow: null }));
  };
  if (tables.length === 1 && table !== null) return null;
  if (tables.length > SHOWN_SHEETS) {
    return (
      <Select
        label={texts.sheet}
        data={tables.map(({ name }) => name)}
        value={value}
        onChange={choose}
        searchable
        nothingFoundMessage={texts.noTable}
        maw={420}
      />
    );
  }
  return (
    <Radio.Group label={texts.sheet} value={value} onChange={choose}>
      <Group gap="lg" mt={4}>
        {tables.map(({ name, empty, hidden }) => {
          const marks = [...(empty ? [texts.sheetEmpty] : []), ...(hidden ? [texts.sheetHidden] : [])];
          return (
            <Radio
              key={name}
              value={name}
              label={marks.length === 0 ? name : `${name} (${marks.join(', ')})`}
            />
          );
        })}
      </Group>
    </Radio.Group>
  );
}
