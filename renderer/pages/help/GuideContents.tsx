import { NavLink, Stack } from '@mantine/core';
import type { GuideSection } from './guideSection.ts';
import { messages } from '../../messages.ts';
import { hrefOf } from '../../shell/place.ts';
import classes from './Guide.module.css';

export interface GuideContentsProps {
  readonly sections: readonly GuideSection[];
  readonly current: string | undefined;
}

/** The sections by name; it stays in sight beside the text. */
export function GuideContents({ sections, current }: GuideContentsProps) {
  return (
    <Stack component="nav" aria-label={messages.help.contents} gap={0} className={classes['contents']}>
      {sections
        .filter(({ level }) => level === 2)
        .map(({ id, title }) => (
          <NavLink
            key={id}
            href={hrefOf('help', id)}
            label={title}
            py={4}
            px="xs"
            active={id === current}
            {...(id === current ? { 'aria-current': 'location' } : {})}
          />
        ))}
    </Stack>
  );
}
