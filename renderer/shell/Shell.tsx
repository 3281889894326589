import { AppShell, Center, Loader } from '@mantine/core';
import { Suspense, useEffect, useRef } from 'react';
import { useApplicationState, useRefreshing } from '../api/useApplicationState.ts';
import { ErrorBoundary } from '../components/ErrorBoundary.tsx';
import { messages } from '../messages.ts';
import { LeaveGuardContext } from './leaveGuard.ts';
import { Navigation } from './Navigation.tsx';
import { NoticeBar } from './NoticeBar.tsx';
import { pageRegistry } from './pageRegistry.ts';
import { usePlace } from './place.ts';
import { TopBar } from './TopBar.tsx';
import { useLeaveGuard } from './useLeaveGuard.ts';
import classes from './Shell.module.css';

/** The frame around every page: where one is, how the application is, what is under way. */
export function Shell() {
  useRefreshing();
  const guard = useLeaveGuard();
  const { page, rest } = usePlace(guard);
  const state = useApplicationState();
  const { component: Page } = pageRegistry[page];
  const main = useRef<HTMLElement>(null);
  const title = messages.shell.pages[page];
  useEffect(() => {
    document.title = messages.shell.pageTitle(title);
  }, [title]);
  return (
    <AppShell
      layout="alt"
      transitionDuration={0}
      navbar={{ width: { base: 64, lg: 220 }, breakpoint: 0 }}
      header={{ height: 52 }}
      padding="md"
    >
      <a
        className={classes['skip']}
        href="#isi"
        onClick={(event) => {
          event.preventDefault();
          main.current?.focus();
        }}
      >
        {messages.shell.skipToContent}
      </a>
      <AppShell.Header>
        <TopBar state={state} />
      </AppShell.Header>
      <AppShell.Navbar p="xs" aria-label={messages.shell.navigation}>
        <Navigation current={page} needingAction={state?.overview?.needingAction ?? 0} />
      </AppShell.Navbar>
      <AppShell.Main id="isi" ref={main} tabIndex={-1}>
        {state === undefined ? null : <NoticeBar state={state} />}
        <ErrorBoundary key={page}>
          <LeaveGuardContext value={guard}>
            <Suspense fallback={<PageLoading />}>
              <Page rest={rest} />
            </Suspense>
          </LeaveGuardContext>
        </ErrorBoundary>
      </AppShell.Main>
    </AppShell>
  );
}

function PageLoading() {
  return (
    <Center py="xl">
      <Loader aria-label={messages.common.loading} />
    </Center>
  );
}
