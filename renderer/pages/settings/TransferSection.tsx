import { Button, MultiSelect } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useAction } from '../../api/useAction.ts';
import { useDatasetTitle } from '../../api/useDatasets.ts';
import { Topic } from '../../components/Topic.tsx';
import { messages } from '../../messages.ts';
import { ImportPreview } from './ImportPreview.tsx';
import type { SectionProps } from './SettingsPage.tsx';

/** Moving the configuration, without secrets, to another computer and from there. */
export function TransferSection({ reading: { settings } }: SectionProps) {
  const { exporting, importing } = messages.settings.transfer;
  return (
    <>
      <Topic title={exporting.title} explanation={exporting.text}>
        <Export mappings={settings.mappings} />
      </Topic>
      <Topic title={importing.title} explanation={importing.text}>
        <Import />
      </Topic>
    </>
  );
}

function Export({ mappings }: Pick<SectionProps['reading']['settings'], 'mappings'>) {
  const titleOf = useDatasetTitle();
  const [chosen, setChosen] = useState<string[]>([]);
  const { exporting } = messages.settings.transfer;
  const save = useAction('exportConfiguration', {
    onDone: (file) => {
      if (file !== null) notifications.show({ color: 'green', title: exporting.done, message: file });
    },
  });
  return (
    <>
      <MultiSelect
        label={exporting.which}
        placeholder={chosen.length === 0 ? exporting.all : ''}
        data={mappings.map(({ id, dataset }) => ({ value: id, label: `${titleOf(dataset)} (${id})` }))}
        value={chosen}
        onChange={setChosen}
        clearable
        maw={520}
      />
      <div>
        <Button
          variant="default"
          loading={save.isPending}
          onClick={() => save.mutate([chosen.length === 0 ? null : chosen])}
        >
          {exporting.action}
        </Button>
      </div>
    </>
  );
}

function Import() {
  const choose = useAction('chooseConfiguration');
  const { importing } = messages.settings.transfer;
  return (
    <>
      <div>
        <Button variant="default" loading={choose.isPending} onClick={() => choose.mutate([])}>
          {importing.action}
        </Button>
      </div>
      {choose.data === undefined || choose.data === null ? null : (
        <ImportPreview key={choose.submittedAt} preview={choose.data} onEnd={choose.reset} />
      )}
    </>
  );
}
