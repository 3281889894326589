/** How a column's values that could mean two things are to be read, and why so. */
export type StyleDecision<Style> =
  /** The operator chose it: values that do not fit it are refused. */
  | { readonly kind: 'chosen'; readonly style: Style }
  /** All values of the column that can be read in one way only agree on it. */
  | { readonly kind: 'inferred'; readonly style: Style }
  /** No value of the column can be read in one way only. */
  | { readonly kind: 'undecided' }
  /** The value stands in no column: it was written in the mapping. */
  | { readonly kind: 'no-column' }
  /** Values of the column disagree; one text for each side. */
  | { readonly kind: 'contradictory'; readonly examples: readonly [string, string] };

export const undecided: StyleDecision<never> = { kind: 'undecided' };

/** The style on which all texts agree that have one; `styleOf` gives null for a text that fits several. */
export function inferStyle<Style>(
  texts: Iterable<string>,
  styleOf: (text: string) => Style | null,
): StyleDecision<Style> {
  let first: { readonly style: Style; readonly text: string } | null = null;
  for (const text of texts) {
    const style = styleOf(text);
    if (style === null) continue;
    if (first === null) first = { style, text };
    else if (first.style !== style) return { kind: 'contradictory', examples: [first.text, text] };
  }
  return first === null ? undecided : { kind: 'inferred', style: first.style };
}

/** The style to read an ambiguous value with; null where nothing decides. */
export function decidedStyle<Style>(decision: StyleDecision<Style>): Style | null {
  return 'style' in decision ? decision.style : null;
}

/** Why nothing decides, as a sentence that follows the ambiguity. */
export function whyUndecided(decision: StyleDecision<unknown>): string {
  switch (decision.kind) {
    case 'contradictory':
      return `Kolom ini memuat dua gaya, misalnya "${decision.examples[0]}" dan "${decision.examples[1]}".`;
    case 'no-column':
      return 'Nilai ini ditulis pada pemetaan.';
    case 'chosen':
    case 'inferred':
    case 'undecided':
      return 'Nilai lain di kolom ini tidak menentukan mana yang benar.';
  }
}
