import { Paper, Select, SimpleGrid, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { readCivilDate, type CivilDate } from '../../../core/civilDate.ts';
import { coverageByMonth } from '../../../core/report/board/coverage.ts';
import { CoverageBars } from '../../../core/report/chart/coverageBars.ts';
import { PointLegend } from '../../../core/report/chart/pointLegend.ts';
import { ValueLine } from '../../../core/report/chart/valueLine.ts';
import type { BoardRow } from '../../../core/schedule/board.ts';
import { useCall } from '../../api/useCall.ts';
import { useDatasetTitle } from '../../api/useDatasets.ts';
import { QueryView } from '../../components/QueryView.tsx';
import { useNow } from '../../components/useNow.ts';
import { messages } from '../../messages.ts';
import classes from './BoardCharts.module.css';

export interface BoardChartsProps {
  readonly rows: readonly BoardRow[];
  readonly year: number;
  readonly today: CivilDate;
}

/** Half of the reports' page width: two charts beside each other. */
const CHART_WIDTH = 110;
/** A line needs at least two figures. */
const FEWEST_POINTS = 2;

/** How complete the months are, and how a dataset's figures went. */
export function BoardCharts({ rows, year, today }: BoardChartsProps) {
  const first = readCivilDate(`${year}-01-01`);
  const endOfYear = readCivilDate(`${year}-12-31`);
  if (first === null || endOfYear === null || rows.length === 0) return null;
  const last = today < endOfYear ? today : endOfYear;
  return (
    <SimpleGrid cols={{ base: 1, md: 2 }} spacing="md">
      <CoverageChart rows={rows} range={{ from: first, to: last }} />
      <ValueChart rows={rows} range={{ from: first, to: last }} />
    </SimpleGrid>
  );
}

interface ChartProps {
  readonly rows: readonly BoardRow[];
  readonly range: { readonly from: CivilDate; readonly to: CivilDate };
}

function CoverageChart({ rows, range }: ChartProps) {
  const { charts } = messages.board;
  const months = coverageByMonth(
    rows.flatMap(({ cells }) => cells),
    range,
    useNow(),
  );
  const due = months.reduce((sum, month) => sum + month.due, 0);
  const withData = months.reduce((sum, month) => sum + month.withData, 0);
  return (
    <Paper withBorder p="md" component="section" aria-label={charts.coverage}>
      <Title order={2} size="h5" mb="xs">
        {charts.coverage}
      </Title>
      {due === 0 ? (
        <Text c="dimmed" size="sm">
          {charts.nothingDue}
        </Text>
      ) : (
        <div className={classes['chart']}>
          <CoverageBars
            title={charts.coverage}
            description={charts.coverageText(withData, due)}
            bars={months.map(({ label, ...counts }) => ({ ...counts, label: label.slice(0, 3) }))}
            width={CHART_WIDTH}
          />
        </div>
      )}
    </Paper>
  );
}

function ValueChart({ rows, range }: ChartProps) {
  const titleOf = useDatasetTitle();
  const [chosen, setChosen] = useState<string | null>(null);
  const dataset = chosen ?? rows[0]?.dataset ?? '';
  const values = useCall('readValues', [dataset, range]);
  const { charts } = messages.board;
  return (
    <Paper withBorder p="md" component="section" aria-label={charts.values}>
      <Title order={2} size="h5" mb="xs">
        {charts.values}
      </Title>
      <Select
        size="xs"
        mb="xs"
        aria-label={charts.chooseDataset}
        data={[...new Set(rows.map((row) => row.dataset))].map((id) => ({ value: id, label: titleOf(id) }))}
        value={dataset}
        onChange={setChosen}
        allowDeselect={false}
      />
      <QueryView query={values}>
        {(points) =>
          points.length < FEWEST_POINTS ? (
            <Text c="dimmed" size="sm">
              {charts.tooFewValues}
            </Text>
          ) : (
            <div className={classes['chart']}>
              <ValueLine
                title={titleOf(dataset)}
                description={charts.valuesText(points.length)}
                points={points}
                first={points[0]?.date ?? range.from}
                last={range.to}
                width={CHART_WIDTH}
              />
              <PointLegend />
            </div>
          )
        }
      </QueryView>
    </Paper>
  );
}
