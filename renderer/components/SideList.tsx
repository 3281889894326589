import { Group, NavLink, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './SideList.module.css';

export interface SideEntry {
  readonly href: string;
  readonly label: string;
  readonly icon: ReactNode;
  readonly isCurrent: boolean;
}

export interface SideListProps {
  readonly label: string;
  readonly entries: readonly SideEntry[];
  /** Of the page, or a step on the way through it. */
  readonly current: 'page' | 'step';
  readonly children: ReactNode;
}

/** Parts of a page at its side, and the one that is open. */
export function SideList({ label, entries, current, children }: SideListProps) {
  return (
    <Group align="flex-start" wrap="nowrap" gap="md">
      <Stack component="nav" aria-label={label} gap={2} className={classes['list']}>
        {entries.map(({ href, label: name, icon, isCurrent }) => (
          <NavLink
            key={href}
            href={href}
            py={6}
            px="xs"
            label={name}
            leftSection={icon}
            active={isCurrent}
            {...(isCurrent ? { 'aria-current': current } : {})}
          />
        ))}
      </Stack>
      <div className={classes['content']}>{children}</div>
    </Group>
  );
}
