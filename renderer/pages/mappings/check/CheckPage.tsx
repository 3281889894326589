import { Button, Stack } from '@mantine/core';
import { Pencil } from 'lucide-react';
import { useEffect } from 'react';
import type { MappingSettings, Settings } from '../../../../core/settings.ts';
import { callApi } from '../../../api/callApi.ts';
import { useCall } from '../../../api/useCall.ts';
import { useDatasets } from '../../../api/useDatasets.ts';
import { PageFrame } from '../../../components/PageFrame.tsx';
import { ProblemAlert } from '../../../components/ProblemAlert.tsx';
import { QueryView } from '../../../components/QueryView.tsx';
import { messages } from '../../../messages.ts';
import { hrefOf } from '../../../shell/place.ts';
import { MissingMapping } from '../wizard/MissingMapping.tsx';
import { CheckView } from './CheckView.tsx';
import { SendBar } from './SendBar.tsx';
import { SendResult } from './SendResult.tsx';
import { useCheck } from './useCheck.ts';
import { useSend } from './useSend.ts';

/** What a mapping that there is would send, and sending it. */
export function CheckPage({ id }: { readonly id: string }) {
  const settings = useCall('readSettings', []);
  return (
    <QueryView query={settings}>
      {(reading) => {
        const mapping = reading.settings.mappings.find((each) => each.id === id);
        if (mapping === undefined) return <MissingMapping id={id} />;
        return <CheckedMapping mapping={mapping} settings={reading.settings} />;
      }}
    </QueryView>
  );
}

interface CheckedMappingProps {
  readonly mapping: MappingSettings;
  readonly settings: Settings;
}

function CheckedMapping({ mapping, settings }: CheckedMappingProps) {
  const dataset = useDatasets().get(mapping.dataset);
  const send = useSend();
  const isOver = send.data !== undefined;
  const check = useCheck(mapping, !isOver);
  useEffect(() => () => void callApi('stopLooking'), []);
  const { check: texts, list } = messages.mappings;
  const { counts } = check.look.data ?? {};
  return (
    <PageFrame
      title={texts.pageTitle(dataset?.title ?? mapping.dataset)}
      actions={
        <Button
          variant="default"
          component="a"
          href={hrefOf('mappings', 'edit', mapping.id)}
          leftSection={<Pencil size={18} aria-hidden />}
        >
          {list.edit}
        </Button>
      }
    >
      <Stack gap="md">
        {send.isError ? <ProblemAlert error={send.error} /> : null}
        {send.data === undefined ? null : <SendResult report={send.data} fromStart={false} />}
        {isOver || dataset === undefined ? null : <CheckView check={check} dataset={dataset} />}
      </Stack>
      {isOver ? null : (
        <SendBar
          environment={settings.environment}
          ready={(counts?.new ?? 0) + (counts?.changed ?? 0)}
          sendLabel={texts.send}
          isBusy={send.isPending}
          onSend={() => send.mutate({ mapping: mapping.id, range: check.range })}
        >
          <Button variant="default" component="a" href={hrefOf('mappings')}>
            {messages.mappings.wizard.backToList}
          </Button>
        </SendBar>
      )}
    </PageFrame>
  );
}
