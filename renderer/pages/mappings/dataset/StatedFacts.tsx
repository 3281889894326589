import { Button, Group, Modal, Text } from '@mantine/core';
import { modals } from '@mantine/modals';
import { useState } from 'react';
import type { Dataset } from '../../../../core/catalogue/dataset.ts';
import { useAction } from '../../../api/useAction.ts';
import { messages } from '../../../messages.ts';
import { StatedFieldsForm } from './StatedFieldsForm.tsx';

/** That the operator stated the fields, and the ways to change them or take them back. */
export function StatedFacts({ dataset }: { readonly dataset: Dataset }) {
  const [isStating, setIsStating] = useState(false);
  const takeBack = useAction('stateFields');
  const { statedFields: texts } = messages.mappings;
  const ask = (): void =>
    void modals.openConfirmModal({
      title: texts.takeBack,
      children: <Text size="sm">{texts.takeBackAsked}</Text>,
      labels: { confirm: texts.takeBack, cancel: messages.common.dialog.cancel },
      confirmProps: { color: 'red' },
      onConfirm: () => takeBack.mutate([dataset.id, null]),
    });
  return (
    <>
      <Text size="sm">{texts.stated}</Text>
      <Group gap="xs">
        <Button size="xs" variant="default" onClick={() => setIsStating(true)}>
          {texts.change}
        </Button>
        <Button size="xs" variant="subtle" color="red" loading={takeBack.isPending} onClick={ask}>
          {texts.takeBack}
        </Button>
      </Group>
      <Modal opened={isStating} onClose={() => setIsStating(false)} title={texts.change} size="lg">
        <StatedFieldsForm dataset={dataset} onClose={() => setIsStating(false)} />
      </Modal>
    </>
  );
}
