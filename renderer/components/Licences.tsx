import { Box, ScrollArea, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ThirdPartyLicence } from '../../electron/thirdPartyLicence.ts';
import { messages } from '../messages.ts';
import { QueryView } from './QueryView.tsx';

/** The software of others that is in the application, each with its licence to open. */
export function Licences() {
  const { licences: texts } = messages.common;
  const query = useQuery({ queryKey: ['licences'], queryFn: fetchLicences, staleTime: Infinity });
  return (
    <QueryView query={query}>
      {(licences) => (
        <>
          <Text size="sm">{texts.count(licences.length)}</Text>
          <ScrollArea.Autosize mah={420} tabIndex={0} role="region" aria-label={texts.title}>
            {licences.map((each) => (
              <Licence key={`${each.name} ${each.version}`} {...each} />
            ))}
          </ScrollArea.Autosize>
        </>
      )}
    </QueryView>
  );
}

function Licence({ name, version, licence, text }: ThirdPartyLicence) {
  return (
    <Box component="details" py={4}>
      <summary>
        {name} {version}{' '}
        <Text span c="dimmed" size="sm">
          {licence}
        </Text>
      </summary>
      <Text component="pre" size="xs" p="sm" m={0} style={{ whiteSpace: 'pre-wrap' }}>
        {text}
      </Text>
    </Box>
  );
}

/** The file lies beside the page; it is written together with it. */
async function fetchLicences(): Promise<readonly ThirdPartyLicence[]> {
  const response = await fetch('licences.json');
  if (!response.ok) throw new Error(`licences.json: ${response.status}`);
  const licences: readonly ThirdPartyLicence[] = await response.json();
  return licences;
}
