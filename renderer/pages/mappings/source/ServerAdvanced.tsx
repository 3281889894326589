import { Checkbox, NumberInput, Select, Stack, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { Disclosure } from '../../../components/Disclosure.tsx';
import { messages } from '../../../messages.ts';
import type { ServerForm } from '../draft/serverForm.ts';

export interface ServerAdvancedProps {
  readonly form: ServerForm;
  readonly onChange: (changed: Partial<ServerForm>) => void;
}

/** What a connection seldom needs. */
export function ServerAdvanced({ form, onChange }: ServerAdvancedProps) {
  const { server } = messages.mappings.source;
  return (
    <Disclosure title={server.advanced}>
      <Stack gap="sm" maw={420}>
        <Encryption form={form} onChange={onChange} />
        {ownFields({ form, onChange })}
        <NumberInput
          label={server.timeout}
          min={5}
          max={3600}
          allowDecimal={false}
          value={form.timeoutSeconds}
          onChange={(seconds) => onChange({ timeoutSeconds: typeof seconds === 'number' ? seconds : '' })}
        />
      </Stack>
    </Disclosure>
  );
}

function Encryption({ form, onChange }: ServerAdvancedProps) {
  const { server } = messages.mappings.source;
  if (form.kind === 'firebird') return null;
  const modes = (
    form.kind === 'oracle' ? ['off', 'require'] : ['prefer', 'require', 'off']
  ) as readonly ServerForm['tls'][];
  return (
    <>
      <Select
        label={server.tls}
        data={modes.map((value) => ({ value, label: server.tlsModes[value] }))}
        value={form.tls}
        allowDeselect={false}
        onChange={(tls) => onChange({ tls: modes.find((mode) => mode === tls) ?? form.tls })}
      />
      {form.kind === 'oracle' ? null : (
        <TextInput
          label={server.caFile}
          description={server.caFileHint}
          value={form.caFile}
          onChange={(event) => onChange({ caFile: event.currentTarget.value })}
        />
      )}
    </>
  );
}

function ownFields({ form, onChange }: ServerAdvancedProps): ReactNode {
  const { server } = messages.mappings.source;
  if (form.kind === 'firebird') {
    return (
      <Select
        label={server.charset}
        data={['UTF8', 'WIN1252']}
        value={form.charset}
        allowDeselect={false}
        onChange={(charset) => onChange({ charset: charset === 'WIN1252' ? 'WIN1252' : 'UTF8' })}
      />
    );
  }
  if (form.kind !== 'sqlserver') return null;
  return (
    <>
      <TextInput
        label={server.instance}
        description={server.instanceHint}
        value={form.instance}
        onChange={(event) => onChange({ instance: event.currentTarget.value })}
      />
      <TextInput
        label={server.domain}
        value={form.domain}
        onChange={(event) => onChange({ domain: event.currentTarget.value })}
      />
      <Checkbox
        label={server.allowOldTls}
        checked={form.allowOldTls}
        onChange={(event) => onChange({ allowOldTls: event.currentTarget.checked })}
      />
    </>
  );
}
