import jsep from 'jsep';

/** Why a formula cannot be used; sentences are Indonesian. */
export interface FormulaProblem {
  /** 0-based place in the formula's text. */
  readonly position: number;
  readonly message: string;
  readonly remedy: string;
}

export type ParsedFormula =
  | { readonly ok: true; readonly tree: jsep.Expression }
  | { readonly ok: false; readonly problem: FormulaProblem };

/**
 * The formula's syntax tree. As in a spreadsheet, `=` compares and `<>` is "not equal". Numbers have a decimal
 * point and no thousands separators; `0,5` and `1.000` are refused, since they would mean something else here
 * than to their writer. (`1.2340` is clear.)
 */
export function parseFormula(text: string): ParsedFormula {
  const ambiguous = ambiguousNumber(text);
  if (ambiguous !== null) return { ok: false, problem: ambiguous };
  if (text.trim() === '') return { ok: false, problem: unreadable(text, text.length) };
  try {
    return { ok: true, tree: jsep(text.replace(comparisons, translateComparison)) };
  } catch (error) {
    return { ok: false, problem: unreadable(text, positionOf(error, text)) };
  }
}

const comparisons = /<=|>=|==|!=|<>|=/g;

function translateComparison(operator: string): string {
  return operator === '=' ? '==' : operator === '<>' ? '!=' : operator;
}

function ambiguousNumber(text: string): FormulaProblem | null {
  const match = /(?<!\w)[\d.]+,\d+/.exec(text) ?? /(?<![\d.])[1-9]\d{0,2}\.\d{3}(?!\d)/.exec(text);
  if (match === null) return null;
  const [found] = match;
  return {
    position: match.index,
    message: `Angka "${found}" di dalam rumus dapat berarti dua hal.`,
    remedy: found.includes(',')
      ? 'Tulis pecahan dengan titik (0.5); beri spasi sesudah koma yang memisahkan dua nilai (min(1, 5)).'
      : `Tulis ribuan tanpa pemisah (${found.replace('.', '')}); bila memang pecahan, tambahkan nol (${found}0).`,
  };
}

function unreadable(text: string, position: number): FormulaProblem {
  const near = text.slice(position, position + 12).trim();
  return {
    position,
    message:
      near === ''
        ? 'Rumus belum selesai: ada yang kurang di akhir.'
        : `Rumus tidak dapat dibaca mulai huruf ke-${position + 1}, pada "${near}".`,
    remedy: 'Periksa tanda hitung, kurung buka dan tutup, dan koma di bagian itu. Contoh: (a + b) / c * 100',
  };
}

/** The parser's place, brought back to the text before `=` became `==`. */
function positionOf(error: unknown, text: string): number {
  if (!(error instanceof Error && 'index' in error && typeof error.index === 'number')) return 0;
  const { index } = error;
  const added = [...text.matchAll(comparisons)]
    .filter(([operator]) => operator === '=')
    .filter((match, place) => match.index + place < index).length;
  return Math.min(Math.max(index - added, 0), text.length);
}
