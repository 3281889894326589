import { MantineProvider } from '@mantine/core';
import { ModalsProvider } from '@mantine/modals';
import { Notifications } from '@mantine/notifications';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { useState } from 'react';
import { messages } from './messages.ts';
import { Shell } from './shell/Shell.tsx';
import { styleNonce } from './styleNonce.ts';
import { cssVariables, theme } from './theme.ts';

/** The window's page with everything that its parts share. */
export function App() {
  const [queries] = useState(createQueries);
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      defaultColorScheme="auto"
      getStyleNonce={styleNonce}
    >
      <QueryClientProvider client={queries}>
        <ModalsProvider labels={messages.common.dialog}>
          <Notifications position="bottom-right" />
          <Shell />
        </ModalsProvider>
      </QueryClientProvider>
    </MantineProvider>
  );
}

/** Answers come from this computer: they are asked anew when something changed, not when time has passed. */
function createQueries(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: { retry: false, staleTime: Infinity, refetchOnWindowFocus: false, networkMode: 'always' },
      mutations: { networkMode: 'always' },
    },
  });
}
