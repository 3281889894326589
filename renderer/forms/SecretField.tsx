import { Badge, Button, Group, PasswordInput, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { SecretName } from '../../core/secrets.ts';
import type { SecretState } from '../../electron/shellViews.ts';
import { useAction } from '../api/useAction.ts';
import { useCall } from '../api/useCall.ts';
import { askFirst } from '../components/askFirst.tsx';
import { messages } from '../messages.ts';
import { useUnsavedChanges } from '../shell/useUnsavedChanges.ts';

export interface SecretFieldProps {
  readonly name: SecretName;
  readonly label: string;
  readonly description?: string;
}

/** A secret that goes in and never comes out: whether there is one, a new one in its place, or none any longer. */
export function SecretField({ name, label, description }: SecretFieldProps) {
  const state = useCall('hasSecret', [name]).data;
  const [isReplacing, setReplacing] = useState(false);
  const forget = useAction('deleteSecret');
  if (state === undefined) return null;
  if (!state.isKnown || isReplacing) {
    return (
      <SecretInput
        name={name}
        label={label}
        description={description}
        state={state}
        onEnd={() => setReplacing(false)}
        isReplacing={isReplacing}
      />
    );
  }
  const { secret } = messages.forms;
  return (
    <Group justify="space-between" gap="xs" role="group" aria-label={label}>
      <div>
        <Text size="sm" fw={500}>
          {label}
        </Text>
        <SecretMark state={state} />
      </div>
      <Group gap="xs">
        <Button size="xs" variant="default" onClick={() => setReplacing(true)}>
          {secret.replace}
        </Button>
        <Button
          size="xs"
          variant="default"
          loading={forget.isPending}
          onClick={() =>
            askFirst({
              title: secret.forgetAsked(label),
              text: secret.forgetText,
              confirm: secret.forget,
              isDestructive: true,
              onConfirm: () => forget.mutate([name]),
            })
          }
        >
          {secret.forget}
        </Button>
      </Group>
    </Group>
  );
}

interface SecretInputProps {
  readonly name: SecretName;
  readonly label: string;
  readonly description: string | undefined;
  readonly state: SecretState;
  readonly isReplacing: boolean;
  readonly onEnd: () => void;
}

function SecretInput({ name, label, description, state, isReplacing, onEnd }: SecretInputProps) {
  const [value, setValue] = useState('');
  useUnsavedChanges(value !== '');
  const { secret } = messages.forms;
  const set = useAction('setSecret', {
    onDone() {
      setValue('');
      onEnd();
    },
  });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (value.trim() !== '') set.mutate([name, value]);
      }}
    >
      <Stack gap={4}>
        <Group align="flex-end" gap="xs" wrap="nowrap">
          <PasswordInput
            flex={1}
            maw={460}
            label={label}
            description={description}
            value={value}
            autoComplete="off"
            spellCheck={false}
            visibilityToggleButtonProps={{ 'aria-label': secret.show }}
            onChange={(event) => setValue(event.currentTarget.value)}
          />
          <Button type="submit" loading={set.isPending} disabled={value.trim() === ''}>
            {secret.save}
          </Button>
          {isReplacing ? (
            <Button variant="default" onClick={onEnd}>
              {messages.common.dialog.cancel}
            </Button>
          ) : null}
        </Group>
        {isReplacing ? null : <SecretMark state={state} />}
      </Stack>
    </form>
  );
}

/** Whether the secret is there, and for how long. */
function SecretMark({ state }: { readonly state: SecretState }) {
  const { secret } = messages.forms;
  if (state.isLost) return <Badge color="red">{secret.lost}</Badge>;
  if (!state.isKnown) return <Badge color="gray">{secret.missing}</Badge>;
  return state.kept === 'session-only' ? (
    <Badge color="orange">{secret.sessionOnly}</Badge>
  ) : (
    <Badge color="green">{secret.kept}</Badge>
  );
}
