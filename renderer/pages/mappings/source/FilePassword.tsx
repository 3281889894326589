import { Button, Group, PasswordInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useAction } from '../../../api/useAction.ts';
import { messages } from '../../../messages.ts';
import { idOf } from '../draft/mappingOf.ts';
import type { WizardParts } from '../wizard/wizardParts.ts';

/** The password of an Access file; it is kept apart from the mapping. */
export function FilePassword({
  parts: { draft, change, taken, inspection },
}: {
  readonly parts: WizardParts;
}) {
  const [password, setPassword] = useState('');
  const { file } = messages.mappings.source;
  const id = idOf(draft, taken);
  const keep = useAction('setSecret', {
    onDone: () => {
      setPassword('');
      change((current) => ({ ...current, id }));
      void inspection.refetch();
    },
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    keep.mutate([`database:${id}`, password]);
  };
  return (
    <form onSubmit={submit}>
      <Group align="flex-end" gap="sm">
        <PasswordInput
          label={file.password}
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
          w={280}
        />
        <Button type="submit" disabled={password.trim() === ''} loading={keep.isPending}>
          {file.passwordSave}
        </Button>
      </Group>
    </form>
  );
}
