import { marked, type Token, type Tokens } from 'marked';
import type { GuideSection } from '../../renderer/pages/help/guideSection.ts';

/** The sections of a guide in Markdown. Links to sections lead to `#/help/<id>`. */
export function guideSections(markdown: string): readonly GuideSection[] {
  const sections: { heading: Tokens.Heading; tokens: Token[] }[] = [];
  for (const token of marked.lexer(markdown)) {
    if (isHeading(token)) sections.push({ heading: token, tokens: [] });
    else sections.at(-1)?.tokens.push(token);
  }
  return sections.map(({ heading, tokens }) => {
    const html = marked.parser(tokens.filter(({ type }) => type !== 'html'));
    return {
      id: idOf(heading.text),
      title: heading.text,
      level: heading.depth,
      html: html.replaceAll(/href="#([^"]*)"/g, 'href="#/help/$1"'),
      words: `${heading.text} ${html.replaceAll(/<[^>]*>/g, ' ')}`.toLowerCase(),
    };
  });
}

function isHeading(token: Token): token is Tokens.Heading {
  return token.type === 'heading';
}

/** As GitHub names headings, so that links work in both places. */
function idOf(title: string): string {
  return title
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N} -]/gu, '')
    .replaceAll(' ', '-');
}
