import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readSharedTexts } from '../../../core/source/file/xlsx/sharedTexts.ts';
import { UnusualXlsx } from '../../../core/source/file/xlsx/unusual.ts';
import { pieces } from './pieces.ts';

const items: readonly (readonly [string, string])[] = [
  ['<si><t>biasa</t></si>', 'biasa'],
  ['<si><t xml:space="preserve"> tepi </t></si>', ' tepi '],
  ['<si><t/></si>', ''],
  ['<si/>', ''],
  ['<si></si>', ''],
  ['<si>\n  <t>rapi</t>\n</si>', 'rapi'],
  ['<si><r><t>dua </t></r><r><rPr><b/></rPr><t>bagian</t></r></si>', 'dua bagian'],
  ['<si><t>東京</t><rPh sb="0" eb="2"><t>とうきょう</t></rPh></si>', '東京'],
  ['<si><r><t>東</t></r><rPh sb="0" eb="1"><t>ひがし</t></rPh><r><t>京</t></r></si>', '東京'],
  ['<si><t>&lt;a&gt; &amp;amp; &#233;&#x1F600;</t></si>', '<a> &amp; é😀'],
  ['<si><t>_x0041__x005F_x0041_</t></si>', 'A_x0041_'],
  ['<si><t>satu\r\ndua_x000D_\n</t></si>', 'satu\ndua\n'],
];
const xml = Buffer.from(`\uFEFF<?xml version="1.0"?>\n<sst>${items.map(([item]) => item).join('\n')}</sst>`);

describe('the texts that cells share', () => {
  test('are plain, rich, spoken or empty', async () => {
    expect(await readSharedTexts(pieces(xml, [xml.length]))).toEqual(items.map(([, text]) => text));
  });

  test('are the same wherever the file is cut into pieces', async () => {
    const lengths = fc.array(fc.integer({ min: 1, max: 90 }), { minLength: 1, maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(lengths, async (chosen) => {
        expect(await readSharedTexts(pieces(xml, chosen))).toEqual(items.map(([, text]) => text));
      }),
      { numRuns: 300 },
    );
  });

  test.each([
    ['CDATA', '<sst><si><t><![CDATA[a]]></t></si></sst>'],
    ['comments', '<sst><si><t>a</t></si><!-- b --></sst>'],
    ['a text that does not end', '<sst><si><t>a</t></sst>'],
    ['a text in another element', '<sst><si><t>a<b/></t></si></sst>'],
  ])('%s are left to the general library', async (_, written) => {
    await expect(readSharedTexts(pieces(Buffer.from(written), [written.length]))).rejects.toThrow(
      UnusualXlsx,
    );
  });

  test('a text without end does not fill the memory', async () => {
    const endless = Buffer.from(`<sst><si><t>${'a'.repeat(9 * 1024 * 1024)}`);
    await expect(readSharedTexts(pieces(endless, [256 * 1024]))).rejects.toThrow(UnusualXlsx);
  });
});
