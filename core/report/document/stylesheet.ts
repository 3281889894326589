const FONT = '"Segoe UI", "DejaVu Sans", sans-serif';
const INK = '#1f2933';
const ACCENT = '#12355b';

/**
 * The look of every report, on paper first. `footer` stands at the foot of each page, beside the page number; a tight
 * page has narrow margins.
 */
export function stylesheet(footer: string, isTight: boolean): string {
  return `
@page {
  size: A4;
  margin: ${isTight ? '11mm 18mm 15mm 22mm' : '18mm 18mm 20mm 22mm'};
  @bottom-left { content: ${cssText(footer)}; font: 7.5pt ${FONT}; color: #52606d; width: 75%; text-align: left; }
  @bottom-right { content: "Halaman " counter(page) " dari " counter(pages); font: 7.5pt ${FONT}; color: #52606d; }
}
${base}${tables}${figures}${blocks}`;
}

/** A text as a CSS string; whatever is no letter or digit is written as a number, so that nothing can end it. */
function cssText(text: string): string {
  const escaped = text.replaceAll(
    /[^\p{L}\p{N} ]/gu,
    (character) => `\\${character.codePointAt(0)?.toString(16) ?? ''} `,
  );
  return `"${escaped}"`;
}

const base = `
* { box-sizing: border-box; }
html { font-family: ${FONT}; font-size: 9.5pt; line-height: 1.45; color: ${INK}; -webkit-print-color-adjust: exact; print-color-adjust: exact; }
body { margin: 0; }
@media screen { body { max-width: 170mm; margin: 10mm auto; padding: 0 5mm; } }
h1, h2, h3 { color: ${ACCENT}; line-height: 1.25; break-after: avoid; }
h1 { font-size: 17pt; margin: 0 0 3mm; }
h2 { font-size: 13pt; margin: 9mm 0 3mm; padding-bottom: 1mm; border-bottom: 0.6pt solid ${ACCENT}; }
h3 { font-size: 10.5pt; margin: 6mm 0 2mm; }
a { color: inherit; text-decoration: none; }
p { margin: 0 0 2.5mm; orphans: 3; widows: 3; }
ol, ul { margin: 0 0 3mm; padding-left: 6mm; }
li { margin-bottom: 1mm; break-inside: avoid; }
code, .mono { font-family: "Cascadia Mono", "DejaVu Sans Mono", monospace; font-size: 0.88em; overflow-wrap: break-word; }
.new-page { break-before: page; margin-top: 0; }
.faint { color: #52606d; }
`;

const tables = `
table { width: 100%; border-collapse: collapse; margin: 0 0 5mm; font-size: 8pt; line-height: 1.35; }
caption { caption-side: top; text-align: left; font-weight: 600; font-size: 8.5pt; padding: 0 0 1.5mm; break-after: avoid; }
thead { display: table-header-group; break-after: avoid; }
tr { break-inside: avoid; }
tbody tr:first-child, tbody tr:nth-child(2) { break-before: avoid; }
tbody tr.total { break-before: avoid; }
th, td { border: 0.4pt solid #b8c1cb; padding: 1mm 1.6mm; vertical-align: top; text-align: left; overflow-wrap: break-word; }
thead th { background: #e6edf4; color: ${ACCENT}; font-weight: 600; vertical-align: bottom; }
tbody th { font-weight: 400; }
.right { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
.centre { text-align: center; }
thead th.right { white-space: normal; }
.unbroken { white-space: nowrap; }
.dense { font-size: 7pt; line-height: 1.25; }
.dense th, .dense td { padding: 0.6mm 1.2mm; }
.together { break-inside: avoid; }
.facts th { width: 34%; font-weight: 600; background: #f4f7fa; }
.total td, .total th { font-weight: 600; background: #f4f7fa; }
`;

const figures = `
figure { margin: 0 0 5mm; break-inside: avoid; }
figcaption { font-weight: 600; font-size: 8.5pt; margin-top: 1mm; }
.chart { display: block; width: 100%; height: auto; }
.chart text { font-family: ${FONT}; }
.legend { font-size: 7.5pt; color: #3e4c59; margin: 1mm 0 0; }
.legend span { display: inline-block; margin-right: 4mm; white-space: nowrap; }
.legend-sample { display: inline-block; width: 3.2mm; height: 3.2mm; vertical-align: -0.5mm; }
`;

const blocks = `
.cover { min-height: 245mm; display: flex; flex-direction: column; justify-content: space-between; break-after: page; text-align: center; }
.cover h1 { font-size: 22pt; margin: 45mm 0 6mm; }
.cover .subtitle { font-size: 13pt; margin-bottom: 16mm; }
.cover .agency { font-size: 14pt; font-weight: 600; margin-bottom: 1mm; }
.cover .facts { width: 120mm; margin: 14mm auto 0; font-size: 9.5pt; }
.masthead { border-bottom: 1.2pt solid ${ACCENT}; margin-bottom: 5mm; padding-bottom: 2mm; }
.masthead p { margin: 0; }
.warning { border: 0.8pt solid #b3261e; background: #fdf3f2; padding: 2mm 3mm; font-weight: 600; break-inside: avoid; }
.note { border-left: 2pt solid #b8c1cb; padding: 0 0 0 3mm; color: #3e4c59; }
.signatures { display: flex; justify-content: space-between; gap: 10mm; margin-top: 10mm; break-inside: avoid; }
.signatures > div { width: 72mm; }
.signatures .space { height: 20mm; }
.signatures p { margin: 0; }
.hash { font-family: "Cascadia Mono", "DejaVu Sans Mono", monospace; font-size: 7.5pt; }
.one-page { font-size: 8.5pt; }
.one-page h1 { font-size: 14pt; margin: 0 0 1mm; }
.one-page h2 { font-size: 10.5pt; margin: 2mm 0 1.5mm; }
.one-page table { font-size: 7.5pt; margin-bottom: 2mm; }
.one-page th, .one-page td { padding: 0.6mm 1.4mm; }
.one-page figure { margin-bottom: 1mm; }
.one-page figcaption { margin-top: 0; font-size: 7.5pt; }
.one-page .warning { font-size: 7.5pt; padding: 1mm 2mm; margin-bottom: 2mm; }
.one-page .masthead { margin-bottom: 3mm; padding-bottom: 1mm; }
.one-page .signatures { margin-top: 2mm; }
.one-page .signatures .space { height: 11mm; }
.side-by-side { display: grid; grid-template-columns: 1fr 1fr; gap: 5mm; align-items: start; }
.tiles { list-style: none; display: grid; grid-template-columns: repeat(4, 1fr); gap: 3mm; padding: 0; margin: 0 0 3mm; }
.tiles li { border: 0.6pt solid #b8c1cb; padding: 2mm; margin: 0; font-size: 7.5pt; line-height: 1.3; }
.tiles strong { display: block; font-size: 15pt; color: ${ACCENT}; }
`;
