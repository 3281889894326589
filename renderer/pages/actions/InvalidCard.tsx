import { Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import type { FindingCause } from '../../../core/ledger/runLog.ts';
import { useAction } from '../../api/useAction.ts';
import { useApplicationState } from '../../api/useApplicationState.ts';
import { useCall } from '../../api/useCall.ts';
import { Disclosure } from '../../components/Disclosure.tsx';
import { FindingTable } from '../../components/FindingTable.tsx';
import { QueryView } from '../../components/QueryView.tsx';
import { Topic } from '../../components/Topic.tsx';
import { formatCount } from '../../format/formatNumber.ts';
import { messages } from '../../messages.ts';
import { hrefOf } from '../../shell/place.ts';

/** Rows of a source that are wrong in one way; no record was made of them, so the source is where they are mended. */
export function InvalidCard({ cause }: { readonly cause: FindingCause }) {
  const { mapping, field, count, example, remedy, unrecorded } = cause;
  const title = useApplicationState()?.overview?.mappings.find(({ id }) => id === mapping)?.title ?? mapping;
  const texts = messages.actions;
  const save = useAction('exportFailedRows', {
    onDone(written) {
      if (written === null) return;
      const { path, rows } = written;
      if (rows === 0) notifications.show({ message: texts.noRows });
      else notifications.show({ color: 'green', title: texts.savedRows(formatCount(rows)), message: path });
    },
  });
  return (
    <Topic
      level={2}
      title={`${texts.invalid}: ${texts.rows(formatCount(count))}`}
      explanation={[title, field].filter((part) => part !== null).join(' · ')}
    >
      <Text size="sm">
        <b>{texts.example}</b> {example}
      </Text>
      <Text size="sm">{remedy}</Text>
      {unrecorded > 0 ? <Text size="sm">{texts.unrecorded(formatCount(unrecorded))}</Text> : null}
      <Text size="sm" c="dimmed">
        {texts.advice.invalid}
      </Text>
      <Group gap="xs">
        <Button size="xs" component="a" href={hrefOf('mappings', 'check', mapping)}>
          {texts.checkAgain}
        </Button>
        <Button size="xs" variant="default" component="a" href={hrefOf('mappings', 'edit', mapping)}>
          {texts.fixMapping}
        </Button>
        <Button size="xs" variant="default" loading={save.isPending} onClick={() => save.mutate([mapping])}>
          {texts.saveRows}
        </Button>
      </Group>
      <Disclosure title={texts.showRows}>
        <InvalidRows cause={cause} />
      </Disclosure>
    </Topic>
  );
}

function InvalidRows({ cause: { runId, mapping, code, field, count } }: { readonly cause: FindingCause }) {
  const findings = useCall('listCauseFindings', [{ runId, mapping, code, field }, 0]);
  const { invalid, shownOnly } = messages.actions;
  return (
    <QueryView query={findings}>
      {(shown) => (
        <>
          <FindingTable findings={shown} emptyText="" label={invalid} />
          {shown.length < count ? (
            <Text size="sm" c="dimmed">
              {shownOnly(formatCount(shown.length), formatCount(count))}
            </Text>
          ) : null}
        </>
      )}
    </QueryView>
  );
}
