import { Button, Group, TextInput, type TextInputProps } from '@mantine/core';
import type { PickPurpose } from '../../../electron/setupViews.ts';
import { callApi } from '../../api/callApi.ts';

export interface PlaceInputProps extends Pick<TextInputProps, 'error' | 'onFocus' | 'onBlur'> {
  readonly purpose: PickPurpose;
  readonly label: string;
  readonly pickLabel: string;
  readonly value?: string;
  readonly onChange: (value: string) => void;
}

/** A file or folder of the computer: typed, or picked. */
export function PlaceInput({ purpose, label, pickLabel, value = '', onChange, error }: PlaceInputProps) {
  const pick = async (): Promise<void> => {
    const place = await callApi('pickPlace', purpose);
    if (place !== null) onChange(place);
  };
  return (
    <Group align="flex-end" gap="xs" wrap="nowrap">
      <TextInput
        flex={1}
        label={label}
        error={error}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      <Button variant="default" onClick={() => void pick()}>
        {pickLabel}
      </Button>
    </Group>
  );
}
