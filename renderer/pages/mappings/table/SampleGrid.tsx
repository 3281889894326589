import { Box } from '@mantine/core';
import type { SourceInspection } from '../../../../electron/mappingViews.ts';
import { messages } from '../../../messages.ts';
import classes from './SheetGrid.module.css';

export interface SampleGridProps {
  readonly table: NonNullable<SourceInspection['table']>;
}

/** The first rows of a database table or query, with each column's type. */
export function SampleGrid({ table: { columns, sample } }: SampleGridProps) {
  const { table: texts } = messages.mappings;
  return (
    <Box mah={300} style={{ overflow: 'auto' }} tabIndex={0} role="region" aria-label={texts.gridRows}>
      <table className={classes['grid']}>
        <thead>
          <tr>
            <th className={classes['number']}>{texts.row}</th>
            {columns.map(({ name, place }, index) => (
              <th key={index} scope="col" title={place}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sample.map(({ number, values }) => (
            <tr key={number}>
              <th className={classes['number']} scope="row">
                {number}
              </th>
              {values.map((value, index) => (
                <td key={index} title={value}>
                  {value}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Box>
  );
}
