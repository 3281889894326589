import { Anchor, Button, Group, Table, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useAction } from '../../api/useAction.ts';
import { useCall } from '../../api/useCall.ts';
import { Licences } from '../../components/Licences.tsx';
import { QueryView } from '../../components/QueryView.tsx';
import { Topic } from '../../components/Topic.tsx';
import { messages } from '../../messages.ts';

/** Which version this is, of what it is made, and what helps others to help. */
export function AboutSection() {
  const about = useCall('readAbout', []);
  const openLink = useAction('openLink');
  const { about: texts } = messages.settings;
  const { support } = texts;
  const bundle = useAction('createSupportBundle', {
    onDone: (file) => {
      if (file !== null) notifications.show({ color: 'green', title: support.done, message: file });
    },
  });
  return (
    <>
      <Topic title={texts.title} explanation={texts.text}>
        <QueryView query={about}>
          {({ version, electron, chrome, node, profileFolder }) => (
            <Table withTableBorder>
              <Table.Tbody>
                <Fact name={texts.version} value={version} />
                <Fact name={texts.engine} value={texts.engines(electron, chrome, node)} />
                <Fact name={texts.folder} value={profileFolder} />
                <Fact name={texts.licence} value={texts.ownLicence} />
              </Table.Tbody>
            </Table>
          )}
        </QueryView>
        <Group gap="md">
          <Anchor component="button" type="button" size="sm" onClick={() => openLink.mutate(['bios'])}>
            {texts.bios}
          </Anchor>
          <Anchor
            component="button"
            type="button"
            size="sm"
            onClick={() => openLink.mutate(['bios-training'])}
          >
            {texts.biosTraining}
          </Anchor>
        </Group>
      </Topic>
      <Topic title={support.title} explanation={support.text}>
        <div>
          <Button variant="default" loading={bundle.isPending} onClick={() => bundle.mutate([])}>
            {support.action}
          </Button>
        </div>
      </Topic>
      <Topic title={messages.common.licences.title}>
        <Licences />
      </Topic>
    </>
  );
}

function Fact({ name, value }: { readonly name: string; readonly value: string }) {
  return (
    <Table.Tr>
      <Table.Th w={140}>{name}</Table.Th>
      <Table.Td style={{ overflowWrap: 'anywhere' }}>
        <Text size="sm">{value}</Text>
      </Table.Td>
    </Table.Tr>
  );
}
