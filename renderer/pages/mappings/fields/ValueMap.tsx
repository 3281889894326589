import { Box, Button, Stack, Table, Text } from '@mantine/core';
import type { Field } from '../../../../core/catalogue/dataset.ts';
import type { ColumnBinding } from '../../../../core/mapping/columnBinding.ts';
import { foldText } from '../../../../core/mapping/foldText.ts';
import type { FieldPreview, TextValue } from '../../../../electron/mappingViews.ts';
import { Disclosure } from '../../../components/Disclosure.tsx';
import { formatCount } from '../../../format/formatNumber.ts';
import { messages } from '../../../messages.ts';
import { CodeInput } from './CodeInput.tsx';
import { mappedValue, withMappedValue, withOtherwise } from '../draft/valueMap.ts';

export interface ValueMapProps {
  readonly field: Field;
  readonly binding: ColumnBinding;
  readonly preview: FieldPreview;
  readonly onChange: (binding: ColumnBinding) => void;
}

/** Texts of the column to what is sent for them, with how often each occurs. */
export function ValueMap({ field, binding, preview: { texts, textCount }, onChange }: ValueMapProps) {
  const { map } = messages.mappings.fields;
  const isMapped = (binding.map ?? binding.otherwise) !== undefined;
  if (field.type === 'date' || (field.type !== 'string' && !isMapped)) return null;
  if (textCount === 0) return null;
  const missing = isMapped ? texts.filter(({ value }) => value === null).length : 0;
  return (
    <Disclosure title={missing === 0 ? map.open : map.openWithCount(missing)} isOpenAtFirst={missing > 0}>
      <Stack gap="xs">
        <Text size="xs" c="dimmed">
          {map.explanation} {map.explanationStrict}
        </Text>
        <Box mah={260} style={{ overflow: 'auto' }} tabIndex={0} role="region" aria-label={map.open}>
          <Table withTableBorder verticalSpacing={4}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{map.text}</Table.Th>
                <Table.Th ta="right">{map.count}</Table.Th>
                <Table.Th>{map.value}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {texts.map((each) => (
                <MapRow
                  key={foldText(each.text)}
                  field={field}
                  each={each}
                  binding={binding}
                  onChange={onChange}
                />
              ))}
            </Table.Tbody>
          </Table>
        </Box>
        {textCount > texts.length ? (
          <Text size="xs" c="dimmed">
            {map.more(formatCount(textCount - texts.length))}
          </Text>
        ) : null}
        <CodeInput
          field={field}
          label={map.otherwise}
          description={map.otherwiseHint}
          value={binding.otherwise ?? ''}
          onChange={(value) => onChange(withOtherwise(binding, value))}
          maw={320}
        />
        {isMapped ? (
          <div>
            <Button size="compact-sm" variant="default" onClick={() => onChange(withoutMap(binding))}>
              {map.clear}
            </Button>
          </div>
        ) : null}
      </Stack>
    </Disclosure>
  );
}

interface MapRowProps {
  readonly field: Field;
  readonly each: TextValue;
  readonly binding: ColumnBinding;
  readonly onChange: (binding: ColumnBinding) => void;
}

function MapRow({ field, each: { text, count }, binding, onChange }: MapRowProps) {
  const { map } = messages.mappings.fields;
  return (
    <Table.Tr>
      <Table.Td>{text}</Table.Td>
      <Table.Td ta="right">{formatCount(count)}</Table.Td>
      <Table.Td>
        <CodeInput
          field={field}
          size="xs"
          aria-label={map.valueOf(text)}
          value={mappedValue(binding, text)}
          onChange={(value) => onChange(withMappedValue(binding, text, value))}
        />
      </Table.Td>
    </Table.Tr>
  );
}

function withoutMap({ map: _map, otherwise: _otherwise, ...binding }: ColumnBinding): ColumnBinding {
  return binding;
}
