/** Turns the bytes of a text into the text. */
export type DecodeText = (bytes: Uint8Array) => string;

const ASCII = String.fromCharCode(...Array.from({ length: 128 }, (_, code) => code));

/** The code pages of DOS that `TextDecoder` does not know: their upper 128 characters. */
const DOS_PAGES: Readonly<Record<string, string>> = {
  cp437:
    'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐' +
    '└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0',
  cp850:
    'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐' +
    '└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0',
};

/** What the language driver byte of a dBase or FoxPro file means. */
const LANGUAGE_DRIVERS: Readonly<Record<number, string>> = {
  0x01: 'cp437',
  0x02: 'cp850',
  0x03: 'windows-1252',
  0x26: 'ibm866',
  0x57: 'windows-1252',
  0x58: 'windows-1252',
  0x59: 'windows-1252',
  0x65: 'ibm866',
  0x78: 'big5',
  0x79: 'euc-kr',
  0x7a: 'gbk',
  0x7b: 'shift_jis',
  0x7c: 'windows-874',
  0x7d: 'windows-1255',
  0x7e: 'windows-1256',
  0xc8: 'windows-1250',
  0xc9: 'windows-1251',
  0xca: 'windows-1254',
  0xcb: 'windows-1253',
};

/**
 * How a dBase file's texts are read: as the `.cpg` file beside it says, else as its language driver byte says,
 * else each value as UTF-8 where it is valid UTF-8 and as Windows-1252 where not.
 */
export function codePageOf(languageDriver: number, cpg: string | null): DecodeText {
  const named = cpg === null ? null : decoderNamed(cpgLabel(cpg));
  return named ?? decoderNamed(LANGUAGE_DRIVERS[languageDriver] ?? '') ?? decodeEither;
}

/** `1252`, `ANSI 1252`, `CP850`, `88591`, `UTF-8` and the like, as `decoderNamed` knows them. */
function cpgLabel(cpg: string): string {
  const label = cpg.trim().toLowerCase();
  const number = /(\d{3,5})$/.exec(label)?.[1];
  if (number === undefined || /^(?:iso|utf|koi|shift)/.test(label)) return label;
  if (number === '437' || number === '850') return `cp${number}`;
  if (number === '866') return 'ibm866';
  if (number === '65001') return 'utf-8';
  return number.startsWith('8859') ? `iso-8859-${number.slice(4)}` : `windows-${number}`;
}

function decoderNamed(label: string): DecodeText | null {
  const upper = DOS_PAGES[label];
  if (upper !== undefined) return (bytes) => decodeWith(ASCII + upper, bytes);
  try {
    const decoder = new TextDecoder(label);
    return (bytes) => decoder.decode(bytes);
  } catch {
    return null;
  }
}

function decodeWith(characters: string, bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => characters[byte] ?? '').join('');
}

const strictUtf8 = new TextDecoder('utf-8', { fatal: true });
const windows1252 = new TextDecoder('windows-1252');

function decodeEither(bytes: Uint8Array): string {
  try {
    return strictUtf8.decode(bytes);
  } catch {
    return windows1252.decode(bytes);
  }
}
