/** Licences that ask for nothing but that their text goes along, as SPDX names them. */
const allowed: ReadonlySet<string> = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'MIT',
  'MIT-0',
  'Python-2.0',
  'UPL-1.0',
  'WTFPL',
  'Zlib',
]);

/** A licence that asks for more, and what is done about it. */
export interface LicenceException {
  readonly packages: RegExp;
  readonly licence: string;
  /** Null where the package is a tool that no user gets. */
  readonly shippedWith: string | null;
}

export const licenceExceptions: readonly LicenceException[] = [
  {
    packages: /^node-firebird$/,
    licence: 'MPL-2.0',
    shippedWith: 'Used unmodified. Its source: https://github.com/hgourvest/node-firebird',
  },
  { packages: /^(axe-core|@axe-core\/playwright)$/, licence: 'MPL-2.0', shippedWith: null },
  { packages: /^(@resvg\/resvg-js|lightningcss)(-[\w-]+)?$/, licence: 'MPL-2.0', shippedWith: null },
  { packages: /^caniuse-lite$/, licence: 'CC-BY-4.0', shippedWith: null },
];

export function exceptionFor(name: string, licence: string): LicenceException | undefined {
  return licenceExceptions.find((each) => each.packages.test(name) && each.licence === licence);
}

/** Whether a licence, or one of those between which one may choose, asks for its text alone. Takes `A OR B`, `A AND B`. */
export function isAllowedLicence(expression: string): boolean {
  const choices = expression.replaceAll(/[()]/g, '').split(' OR ');
  return choices.some((choice) => choice.split(' AND ').every((licence) => allowed.has(licence)));
}
