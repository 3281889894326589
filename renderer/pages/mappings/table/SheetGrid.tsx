import { Box, Button, Group, Text } from '@mantine/core';
import { columnLetters } from '../../../../core/source/rawTable.ts';
import type { ShownRow } from '../../../../core/source/inspect.ts';
import type { SourceInspection } from '../../../../electron/mappingViews.ts';
import { messages } from '../../../messages.ts';
import { withSheet } from '../draft/changes.ts';
import type { WizardParts } from '../wizard/wizardParts.ts';
import classes from './SheetGrid.module.css';

export interface SheetGridProps {
  readonly parts: WizardParts;
  readonly inspection: SourceInspection;
}

const SHOWN_COLUMNS = 60;

/** The first rows as the sheet holds them; any of them can be made the header. */
export function SheetGrid({ parts: { draft, change }, inspection: { top, table } }: SheetGridProps) {
  const { table: texts } = messages.mappings;
  const header = table?.header ?? null;
  const isChosen = draft.source?.kind === 'file' && draft.source.headerRow !== null;
  const width = Math.min(SHOWN_COLUMNS, Math.max(0, ...top.map(({ values }) => values.length)));
  const pick = (headerRow: number | null): void => change((current) => withSheet(current, { headerRow }));
  return (
    <div>
      <Group gap="sm" mb={4}>
        <Text size="sm">
          {header === null ? '' : `${texts.headerFound(header.first, header.last)} `}
          {texts.headerExplanation}
        </Text>
        {isChosen ? (
          <Button size="compact-xs" variant="default" onClick={() => pick(null)}>
            {texts.headerAuto}
          </Button>
        ) : null}
      </Group>
      <Box mah={300} style={{ overflow: 'auto' }} tabIndex={0} role="region" aria-label={texts.grid}>
        <table className={classes['grid']}>
          <thead>
            <tr>
              <th className={classes['number']}>{texts.row}</th>
              {Array.from({ length: width }, (_, index) => (
                <th key={index} scope="col">
                  {columnLetters(index)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {top.map((row) => (
              <GridRow
                key={row.number}
                row={row}
                width={width}
                kind={kindOf(row.number, header)}
                isHeader={row.number === header?.first}
                onPick={() => pick(row.number)}
              />
            ))}
          </tbody>
        </table>
      </Box>
    </div>
  );
}

type RowKind = 'above' | 'header' | 'data';

function kindOf(number: number, header: { readonly first: number; readonly last: number } | null): RowKind {
  if (header === null) return 'data';
  if (number < header.first) return 'above';
  return number <= header.last ? 'header' : 'data';
}

interface GridRowProps {
  readonly row: ShownRow;
  readonly width: number;
  readonly kind: RowKind;
  readonly isHeader: boolean;
  readonly onPick: () => void;
}

function GridRow({ row: { number, values }, width, kind, isHeader, onPick }: GridRowProps) {
  const { table: texts } = messages.mappings;
  return (
    <tr data-kind={kind}>
      <th className={classes['number']} scope="row">
        <label>
          <input
            type="radio"
            name={texts.headerPick}
            aria-label={texts.headerAt(number)}
            checked={isHeader}
            onChange={onPick}
          />
          {number}
        </label>
      </th>
      {Array.from({ length: width }, (_, index) => (
        <td key={index} title={values[index]}>
          {values[index]}
        </td>
      ))}
    </tr>
  );
}
