import { Text } from '@mantine/core';
import { CircleCheck, CircleX } from 'lucide-react';
import type { Dataset, Field } from '../../../../core/catalogue/dataset.ts';
import type { FieldPreview, ReadSample } from '../../../../electron/mappingViews.ts';
import { formatCount } from '../../../format/formatNumber.ts';
import { formatRead } from '../../../format/formatRead.ts';
import { messages } from '../../../messages.ts';
import classes from './FieldCard.module.css';

export interface FieldSamplesProps {
  readonly dataset: Dataset;
  readonly field: Field;
  readonly preview: FieldPreview;
  /** The values are only counted, so they are not read as anything. */
  readonly isCounted: boolean;
  readonly rowCount: number;
}

/** Values of the source, and what core reads them as. */
export function FieldSamples({ dataset, field, preview, isCounted, rowCount }: FieldSamplesProps) {
  const { samples: texts } = messages.mappings.fields;
  const { samples } = preview;
  return (
    <div>
      {samples.length === 0 ? null : (
        <table className={classes['samples']} aria-label={texts.label(field.name)}>
          <thead>
            <tr>
              <th scope="col" style={{ width: 60 }}>
                {texts.row}
              </th>
              <th scope="col" style={{ width: '35%' }}>
                {texts.shown}
              </th>
              <th scope="col">{isCounted ? '' : texts.read}</th>
            </tr>
          </thead>
          <tbody>
            {samples.map((sample) => (
              <tr key={`${sample.row} ${sample.shown}`}>
                <td>{sample.row}</td>
                <td>{sample.shown}</td>
                <td>{isCounted ? null : <ReadAs sample={sample} field={field} dataset={dataset} />}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <SampleCounts preview={preview} rowCount={rowCount} isRequired={field.required} />
    </div>
  );
}

interface ReadAsProps {
  readonly sample: ReadSample;
  readonly field: Field;
  readonly dataset: Dataset;
}

function ReadAs({ sample: { value, problem }, field, dataset }: ReadAsProps) {
  const { samples: texts } = messages.mappings.fields;
  if (problem !== null) {
    return (
      <Text size="sm" c="var(--mantine-color-error)">
        <CircleX size={14} aria-hidden style={{ verticalAlign: '-2px' }} /> {problem.message}
        <Text span size="sm" c="dimmed">
          {' '}
          {problem.remedy}
        </Text>
      </Text>
    );
  }
  return (
    <Text size="sm" {...(field.type === 'string' ? { ff: 'monospace' } : {})}>
      {value === null ? texts.empty : formatRead(value, field, dataset)}
    </Text>
  );
}

interface SampleCountsProps {
  readonly preview: FieldPreview;
  readonly rowCount: number;
  readonly isRequired: boolean;
}

function SampleCounts({ preview: { filled, empty, wrong }, rowCount, isRequired }: SampleCountsProps) {
  const { fields: texts } = messages.mappings;
  const isWell = wrong === 0 && filled > 0 && !(isRequired && empty > 0);
  const parts = [
    texts.counts(formatCount(filled), formatCount(rowCount)),
    ...(wrong > 0 ? [texts.wrong(formatCount(wrong))] : []),
    ...(isRequired && empty > 0 && filled > 0 ? [texts.emptyRequired(formatCount(empty))] : []),
  ];
  return (
    <Text size="xs" c="dimmed">
      {isWell ? (
        <CircleCheck
          size={13}
          aria-label={texts.allWell}
          color="var(--mantine-color-green-light-color)"
          style={{ verticalAlign: '-2px', marginRight: 4 }}
        />
      ) : null}
      {parts.join(', ')}.
    </Text>
  );
}
