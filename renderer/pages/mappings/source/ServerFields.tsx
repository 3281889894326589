import { Grid, NumberInput, PasswordInput, Select, TextInput } from '@mantine/core';
import { messages } from '../../../messages.ts';
import { serverKinds, withKind, type ServerForm, type ServerKind } from '../draft/serverForm.ts';
import type { ServerPassword } from './useServerPassword.ts';

export interface ServerFieldsProps {
  readonly form: ServerForm;
  readonly onChange: (changed: Partial<ServerForm>) => void;
  readonly password: ServerPassword;
}

/** What every connection needs. */
export function ServerFields({ form, onChange, password }: ServerFieldsProps) {
  const { server } = messages.mappings.source;
  const kinds = serverKinds.map((value) => ({ value, label: server.kinds[value] }));
  return (
    <Grid gap="sm">
      <Grid.Col span={12}>
        <Select
          label={server.kind}
          data={kinds}
          value={form.kind}
          allowDeselect={false}
          onChange={(kind) =>
            onChange(withKind(form, serverKinds.find((each) => each === kind) ?? form.kind))
          }
          maw={320}
        />
      </Grid.Col>
      <Grid.Col span={8}>
        <TextInput
          label={server.host}
          description={server.hostHint}
          withAsterisk
          value={form.host}
          onChange={(event) => onChange({ host: event.currentTarget.value })}
        />
      </Grid.Col>
      <Grid.Col span={4} style={{ alignSelf: 'flex-end' }}>
        <NumberInput
          label={server.port}
          min={1}
          max={65_535}
          allowDecimal={false}
          hideControls
          value={form.port}
          onChange={(port) => onChange({ port: typeof port === 'number' ? port : '' })}
        />
      </Grid.Col>
      <Grid.Col span={12}>
        <TextInput
          label={databaseLabel(form.kind)}
          withAsterisk
          value={form.database}
          onChange={(event) => onChange({ database: event.currentTarget.value })}
        />
      </Grid.Col>
      <Grid.Col span={6}>
        <TextInput
          label={server.user}
          description={server.userHint}
          withAsterisk
          value={form.user}
          onChange={(event) => onChange({ user: event.currentTarget.value })}
        />
      </Grid.Col>
      <Grid.Col span={6}>
        <PasswordInput
          label={server.password}
          description={password.isKept ? server.passwordKept : server.passwordHint}
          value={password.typed}
          onChange={(event) => password.type(event.currentTarget.value)}
          onBlur={() => void password.keep()}
        />
      </Grid.Col>
    </Grid>
  );
}

function databaseLabel(kind: ServerKind): string {
  const { server } = messages.mappings.source;
  switch (kind) {
    case 'oracle':
      return server.databaseOracle;
    case 'firebird':
      return server.databaseFirebird;
    case 'mysql':
    case 'postgresql':
    case 'sqlserver':
      return server.database;
  }
}
