import { Anchor, Group, Stack, Text, TextInput } from '@mantine/core';
import { Search } from 'lucide-react';
import { useEffect, useState } from 'react';
import sections from '../../../docs/panduan-operator.md';
import { PageFrame } from '../../components/PageFrame.tsx';
import { formatCount } from '../../format/formatNumber.ts';
import { messages } from '../../messages.ts';
import { hrefOf } from '../../shell/place.ts';
import type { PageProps } from '../../shell/pageRegistry.ts';
import { GuideContents } from './GuideContents.tsx';
import { GuideText } from './GuideText.tsx';
import { sectionsWith } from './sectionsWith.ts';

/** The operator's guide: read, searched, and led to from elsewhere by `help/<section>`. */
export function HelpPage({ rest }: PageProps) {
  const [search, setSearch] = useState('');
  const found = sectionsWith(sections, search);
  const wanted = rest[0];
  useEffect(() => {
    if (wanted === undefined) return;
    const heading = document.getElementById(wanted);
    heading?.scrollIntoView();
    heading?.focus({ preventScroll: true });
  }, [wanted]);
  const { help } = messages;
  return (
    <PageFrame title={help.title}>
      <TextInput
        label={help.search}
        placeholder={help.searchPlaceholder}
        leftSection={<Search size={16} aria-hidden />}
        value={search}
        maw={420}
        onChange={(event) => setSearch(event.currentTarget.value)}
      />
      <Text size="sm" role="status">
        {search.trim() === ''
          ? ''
          : found.length === 0
            ? help.nothing
            : help.found(formatCount(found.length))}
      </Text>
      <Group align="flex-start" wrap="nowrap" gap="xl">
        <GuideContents sections={found} current={wanted} />
        <Stack gap="md" maw={760} miw={0}>
          <GuideText sections={found} />
          <Text size="sm">
            {help.support} <Anchor href={hrefOf('settings', 'about')}>{help.supportLink}</Anchor>
          </Text>
        </Stack>
      </Group>
    </PageFrame>
  );
}
