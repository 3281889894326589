/** Letters, digits, and what stands within numbers and dates. */
const SEPARATORS = /[^\p{L}\p{N}.-]+/u;
const INDONESIAN_NUMBER = /^-?\d{1,3}(?:\.\d{3})+(?:,\d+)?$|^-?\d+,\d+$/;
const DAY_FIRST = /^(\d{1,2})[-/](\d{1,2})[-/](\d{4})$/;

/** The words of a text as the index keeps them: folded, without signs at their ends. */
export function wordsOf(text: string): readonly string[] {
  return fold(text)
    .split(SEPARATORS)
    .map((word) => word.replace(/^\.+|[.-]+$/g, ''))
    .filter((word) => word !== '');
}

/** The words that a person looks for; numbers and dates as a person here writes them are found too. */
export function wordsLookedFor(text: string): readonly string[] {
  return text
    .trim()
    .split(/\s+/)
    .flatMap((part) => {
      const date = DAY_FIRST.exec(part);
      if (date !== null) return [`${date[3]}-${padded(date[2])}-${padded(date[1])}`];
      if (INDONESIAN_NUMBER.test(part)) return [withoutZeros(part.replaceAll('.', '').replace(',', '.'))];
      return wordsOf(part);
    });
}

function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

function padded(digits = ''): string {
  return digits.padStart(2, '0');
}

/** As payloads write numbers: 1500000,50 is 1500000.5 there. */
function withoutZeros(number: string): string {
  return number.includes('.') ? number.replace(/\.?0+$/, '') : number;
}
