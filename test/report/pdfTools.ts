import { spawnSync } from 'node:child_process';
import { describe } from 'vitest';
import { findChromium } from '../../cli/chromium/findChromium.ts';

/** `describe` where there are a Chromium to print with and poppler to read with; under CI both must be there. */
export function describePdf(): typeof describe | typeof describe.skip {
  const missing = [
    ...(findChromium(process.env) === null ? ['Chromium'] : []),
    ...['pdftotext', 'pdfinfo', 'pdffonts'].filter((tool) => spawnSync(tool, ['-v']).error !== undefined),
  ];
  if (missing.length === 0) return describe;
  const message = `${missing.join(', ')} tidak ada; tes PDF yang membutuhkannya dilewati.`;
  if (process.env['CI'] === 'true') throw new Error(`${message} Di CI semuanya wajib ada.`);
  console.warn(message);
  return describe.skip;
}

/** The text of each page, laid out as on paper. */
export function pagesOf(pdf: string): readonly string[] {
  return textOf('pdftotext', ['-layout', pdf, '-']).split('\f').slice(0, -1);
}

/** What `pdfinfo` says, name to value. */
export function infoOf(pdf: string): ReadonlyMap<string, string> {
  const lines = textOf('pdfinfo', [pdf]).trim().split('\n');
  return new Map(lines.map((line) => [line.split(':')[0] ?? '', line.slice(line.indexOf(':') + 1).trim()]));
}

/** The tags of the document's structure, in their order. */
export function tagsOf(pdf: string): readonly string[] {
  return textOf('pdfinfo', ['-struct', pdf])
    .split('\n')
    .flatMap((line) => /^\s*([A-Z]\w*)/.exec(line)?.[1] ?? []);
}

/** For each font of the document, whether it is embedded. */
export function fontsOf(pdf: string): ReadonlyMap<string, boolean> {
  const lines = textOf('pdffonts', [pdf]).trim().split('\n').slice(2);
  return new Map(
    lines.map((line) => [line.split(/\s+/)[0] ?? '', / yes (?:yes|no) (?:yes|no)\s/.test(line)]),
  );
}

function textOf(tool: string, arguments_: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(tool, arguments_, { encoding: 'utf8', maxBuffer: 1 << 28 });
  if (status !== 0) throw new Error(`${tool}: ${stderr}`);
  return stdout;
}
