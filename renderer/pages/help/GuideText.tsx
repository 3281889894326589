import { Title, Typography } from '@mantine/core';
import type { GuideSection } from './guideSection.ts';
import classes from './Guide.module.css';

/** The guide's own text; it was made from `docs` with the page, so it holds nothing of anybody else's. */
export function GuideText({ sections }: { readonly sections: readonly GuideSection[] }) {
  return sections.map(({ id, title, level, html }) => (
    <section key={id} aria-labelledby={id}>
      <Title id={id} order={level < 3 ? 2 : 3} size={level < 3 ? 'h4' : 'h5'} tabIndex={-1} mb="xs">
        {title}
      </Title>
      {/* oxlint-disable-next-line react/no-danger -- Our own guide, made with the page. */}
      <Typography className={classes['text']} dangerouslySetInnerHTML={{ __html: html }} />
    </section>
  ));
}
