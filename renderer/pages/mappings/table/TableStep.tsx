import { Text } from '@mantine/core';
import type { SourceInspection } from '../../../../electron/mappingViews.ts';
import { ApiProblem } from '../../../api/callApi.ts';
import { ProblemAlert } from '../../../components/ProblemAlert.tsx';
import { formatCount } from '../../../format/formatNumber.ts';
import { messages } from '../../../messages.ts';
import { LookView } from '../wizard/LookView.tsx';
import { StepHeading } from '../wizard/StepHeading.tsx';
import type { WizardParts } from '../wizard/wizardParts.ts';
import { DatasetSuggestions } from './DatasetSuggestions.tsx';
import { FindingList } from './FindingList.tsx';
import { ReadingPick } from './ReadingPick.tsx';
import { SampleGrid } from './SampleGrid.tsx';
import { SheetGrid } from './SheetGrid.tsx';
import { SheetPick } from './SheetPick.tsx';

/** Which sheet or table is read, and where its header is, with what stands there. */
export function TableStep({ parts }: { readonly parts: WizardParts }) {
  const { table: texts } = messages.mappings;
  const isFile = parts.draft.source?.kind === 'file';
  return (
    <>
      <StepHeading
        title={isFile ? texts.fileTitle : texts.serverTitle}
        text={isFile ? texts.fileText : texts.serverText}
      />
      {isFile ? null : <ReadingPick parts={parts} />}
      <LookView look={parts.inspection}>
        {(inspection) => (
          <>
            {isFile ? <SheetPick parts={parts} inspection={inspection} /> : null}
            <Inspected parts={parts} inspection={inspection} />
          </>
        )}
      </LookView>
    </>
  );
}

interface InspectedProps {
  readonly parts: WizardParts;
  readonly inspection: SourceInspection;
}

function Inspected({ parts, inspection }: InspectedProps) {
  const { table, problem, top } = inspection;
  const isUnchosen = parts.draft.source?.kind === 'server' && problem?.code === 'table-missing';
  return (
    <>
      {problem === null || isUnchosen ? null : <ProblemAlert error={new ApiProblem(problem)} />}
      {top.length === 0 ? null : <SheetGrid parts={parts} inspection={inspection} />}
      {table === null ? null : (
        <>
          <Text size="sm" role="status">
            {sizeText(table)}
            {parts.dataset === null ? '' : ` ${messages.mappings.table.dataset(parts.dataset.title)}`}
          </Text>
          {top.length === 0 ? <SampleGrid table={table} /> : null}
          <FindingList findings={table.findings} />
          {parts.draft.dataset === null ? <DatasetSuggestions parts={parts} inspection={inspection} /> : null}
        </>
      )}
    </>
  );
}

const SAMPLED = 20_000;

function sizeText({ rowCount, columns }: NonNullable<SourceInspection['table']>): string {
  const { table: texts } = messages.mappings;
  if (rowCount === 0) return texts.noRows;
  return rowCount === null
    ? texts.moreRows(formatCount(SAMPLED), columns.length)
    : texts.rows(formatCount(rowCount), columns.length);
}
