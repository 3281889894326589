const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };
const ENTITY = /&(?:#x([\da-f]{1,6})|#(\d{1,7})|(\w+));/gi;
const LAST_CODE_POINT = 0x10ffff;

/** The value of an attribute in the text of a tag, entities resolved; empty where the tag has none. */
export function readXmlAttribute(tag: string, name: string): string {
  const start = tag.indexOf(` ${name}=`);
  if (start < 0) return '';
  const valueStart = start + name.length + 3;
  const end = tag.indexOf(tag[valueStart - 1] ?? '"', valueStart);
  return end < 0 ? '' : resolveEntities(tag.slice(valueStart, end));
}

export function resolveEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(ENTITY, (whole, hex?: string, decimal?: string, entity?: string) => {
    if (entity !== undefined) return ENTITIES[entity] ?? whole;
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return code <= LAST_CODE_POINT ? String.fromCodePoint(code) : whole;
  });
}
