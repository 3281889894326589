/** A part of a guide, from one heading to the next. */
export interface GuideSection {
  /** As links to it write it after `#`. */
  readonly id: string;
  readonly title: string;
  /** 1 for the guide's own title. */
  readonly level: number;
  /** What stands below the heading. */
  readonly html: string;
  /** Its words, title included, in lower case: what is searched. */
  readonly words: string;
}
