import type { GuideSection } from './guideSection.ts';

/** The sections in which every word stands somewhere; all of them while nothing is looked for. */
export function sectionsWith(sections: readonly GuideSection[], search: string): readonly GuideSection[] {
  const words = search
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  return sections.filter((section) => words.every((word) => section.words.includes(word)));
}
