import { Alert, Radio, Stack } from '@mantine/core';
import { CircleQuestionMark } from 'lucide-react';
import type { Dataset, Field } from '../../../../core/catalogue/dataset.ts';
import { columnStyleSchema, type ColumnBinding } from '../../../../core/mapping/columnBinding.ts';
import type { FieldPreview, StyleChoice } from '../../../../electron/mappingViews.ts';
import { formatRead } from '../../../format/formatRead.ts';
import { messages } from '../../../messages.ts';

export interface StyleQuestionProps {
  readonly dataset: Dataset;
  readonly field: Field;
  readonly binding: ColumnBinding;
  readonly preview: FieldPreview;
  readonly onChange: (binding: ColumnBinding) => void;
}

/** Asks how a column's dates or numbers are written where they mean two things, with the operator's own values. */
export function StyleQuestion({
  dataset,
  field,
  binding,
  preview: { styleChoices },
  onChange,
}: StyleQuestionProps) {
  if (styleChoices.length === 0) return null;
  const { fields: texts } = messages.mappings;
  const isDate = field.type === 'date';
  const words = isDate ? texts.date : texts.number;
  const value = (isDate ? binding.style?.dateOrder : binding.style?.numberStyle) ?? null;
  const choose = (style: string): void => {
    const parsed = columnStyleSchema.safeParse(isDate ? { dateOrder: style } : { numberStyle: style });
    if (parsed.success) onChange({ ...binding, style: { ...binding.style, ...parsed.data } });
  };
  return (
    <Alert
      color={value === null ? 'orange' : 'gray'}
      variant="light"
      icon={<CircleQuestionMark aria-hidden />}
    >
      <Radio.Group label={value === null ? words.title : words.chosen} value={value} onChange={choose}>
        <Stack gap={6} mt={6}>
          {styleChoices.map((choice) => (
            <Radio
              key={choice.style}
              value={choice.style}
              label={styleName(choice.style)}
              description={examplesOf(choice, field, dataset)}
            />
          ))}
        </Stack>
      </Radio.Group>
    </Alert>
  );
}

function styleName(style: string): string {
  const { date, number } = messages.mappings.fields;
  const names: Readonly<Record<string, string>> = { ...date.styles, ...number.styles };
  return names[style] ?? style;
}

function examplesOf({ examples }: StyleChoice, field: Field, dataset: Dataset): string {
  const { fields: texts } = messages.mappings;
  return examples
    .map(({ shown, value }) =>
      texts.example(shown, value === null ? texts.unreadable : formatRead(value, field, dataset)),
    )
    .join('; ');
}
