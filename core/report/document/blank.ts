const DOTS = '................................';

/** A text, or a line of dots to be filled in by hand where the settings do not say it. */
export function orDots(text: string | null): string {
  return text === null || text.trim() === '' ? DOTS : text;
}
