import { Badge, Group, NavLink, Stack, Text, Tooltip } from '@mantine/core';
import { pages, type Page } from '../../electron/shellViews.ts';
import { formatCount } from '../format/formatNumber.ts';
import { messages } from '../messages.ts';
import { hrefOf } from './place.ts';
import { pageRegistry } from './pageRegistry.ts';
import classes from './Shell.module.css';

export interface NavigationProps {
  readonly current: Page;
  readonly needingAction: number;
}

/** Pages that are about the application rather than about data. */
const below: ReadonlySet<Page> = new Set(['start', 'settings', 'help']);
const inOrder = Object.keys(pageRegistry).flatMap((name) => pages.filter((page) => page === name));

/** The way to every page. */
export function Navigation({ current, needingAction }: NavigationProps) {
  const linkTo = (page: Page) => (
    <PageLink
      key={page}
      page={page}
      isCurrent={page === current}
      count={page === 'actions' ? needingAction : 0}
    />
  );
  return (
    <Stack gap={2} h="100%">
      <Group h={40} px="xs" mb="xs" wrap="nowrap">
        <Text fw={700} className={classes['label']}>
          {messages.shell.applicationName}
        </Text>
      </Group>
      {inOrder.filter((page) => !below.has(page)).map(linkTo)}
      <Stack gap={2} mt="auto">
        {inOrder.filter((page) => below.has(page)).map(linkTo)}
      </Stack>
    </Stack>
  );
}

interface PageLinkProps {
  readonly page: Page;
  readonly isCurrent: boolean;
  readonly count: number;
}

function PageLink({ page, isCurrent, count }: PageLinkProps) {
  const { icon: Icon } = pageRegistry[page];
  const name = messages.shell.pages[page];
  return (
    <Tooltip label={name} position="right" openDelay={400} withArrow>
      <NavLink
        href={hrefOf(page)}
        py={6}
        pos="relative"
        active={isCurrent}
        {...(isCurrent ? { 'aria-current': 'page' } : {})}
        leftSection={<Icon size={20} aria-hidden />}
        label={<span className={classes['label']}>{name}</span>}
        rightSection={
          count === 0 ? null : (
            <Badge
              color="red"
              size="sm"
              circle
              className={classes['count']}
              aria-label={messages.shell.actionCount(count)}
            >
              {formatCount(count)}
            </Badge>
          )
        }
      />
    </Tooltip>
  );
}
