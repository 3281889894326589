import { Autocomplete, Text, TextInput, type TextInputProps } from '@mantine/core';
import type { Field } from '../../../../core/catalogue/dataset.ts';
import type { ReferenceList } from '../../../../core/catalogue/reference.ts';
import { codesOf } from '../../../../core/report/template/fieldKind.ts';
import { useCall } from '../../../api/useCall.ts';

export interface CodeInputProps extends Pick<
  TextInputProps,
  'label' | 'description' | 'aria-label' | 'size' | 'maw'
> {
  readonly field: Field;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** A value of a field; where BIOS has a list for it, its codes are offered by number and by name. */
export function CodeInput({ field, value, onChange, ...input }: CodeInputProps) {
  const { data: lists = [] } = useCall('listReferences', []);
  const namesOf = namesByCode(field, lists);
  if (namesOf.size === 0) {
    return <TextInput {...input} value={value} onChange={(event) => onChange(event.currentTarget.value)} />;
  }
  return (
    <Autocomplete
      {...input}
      value={value}
      onChange={onChange}
      data={[...namesOf.keys()]}
      limit={SHOWN}
      filter={({ options, search }) =>
        options.filter((option) => 'value' in option && isMeant(option.value, search))
      }
      renderOption={({ option }) => (
        <Text size="sm">
          <b>{option.value}</b> {namesOf.get(option.value)}
        </Text>
      )}
    />
  );

  function isMeant(code: string, search: string): boolean {
    const wanted = search.trim().toLowerCase();
    return code.startsWith(wanted) || (namesOf.get(code) ?? '').toLowerCase().includes(wanted);
  }
}

const SHOWN = 50;

/** A code may stand for several names. */
function namesByCode(field: Field, lists: readonly ReferenceList[]): ReadonlyMap<string, string> {
  const rows = codesOf(field, Object.fromEntries(lists.map((list) => [list.id, list])));
  const grouped = Map.groupBy(rows, ({ kode }) => kode);
  return new Map([...grouped].map(([code, same]) => [code, same.map(({ uraian }) => uraian).join(', ')]));
}
