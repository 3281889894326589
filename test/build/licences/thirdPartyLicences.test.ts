import { describe, expect, test } from 'vitest';
import { licencesText, thirdPartyLicences } from '../../../build/licences/thirdPartyLicences.ts';

const MIT = 'Permission is hereby granted, …';

describe('licences of third parties', () => {
  test('a package that is in two bundles is listed once, and two versions twice', () => {
    const isc = { name: 'semver', identifier: 'ISC', text: 'ISC …' };
    const packages = [
      { ...isc, version: '7.0.0' },
      { ...isc, version: '6.0.0' },
      { name: 'ajv', version: '8.0.0', identifier: 'MIT', text: 'MIT …' },
      { ...isc, version: '7.0.0' },
    ];
    const listed = thirdPartyLicences(packages, MIT).map(({ name, version }) => `${name} ${version}`);
    expect(listed).toEqual(['ajv 8.0.0', 'semver 6.0.0', 'semver 7.0.0']);
  });

  test('the text of the MIT licence is added where a package names it and forgets it', () => {
    const [licence] = thirdPartyLicences([{ name: 'pgpass', version: '1.0.5', identifier: 'MIT' }], MIT);
    expect(licence?.text).toBe(`Copyright (c) the authors of pgpass\n\n${MIT}`);
  });

  test('a package without the text of another licence is refused', () => {
    const packages = [{ name: 'lupa', version: '1.0.0', identifier: 'Apache-2.0' }];
    expect(() => thirdPartyLicences(packages, MIT)).toThrow('lupa 1.0.0 brings no text of Apache-2.0');
  });

  test('a package that may not be shipped is refused by name', () => {
    const tool = { name: 'axe-core', version: '4.0.0', identifier: 'MPL-2.0', text: 'MPL …' };
    expect(() => thirdPartyLicences([tool], MIT)).toThrow('axe-core 4.0.0 may not be shipped: MPL-2.0');
    expect(() => thirdPartyLicences([{ name: 'diam', version: '1.0.0', text: '' }], MIT)).toThrow(
      'diam 1.0.0 may not be shipped: unknown licence',
    );
  });

  test('where a licence asks for the source, its place is told', () => {
    const firebird = { name: 'node-firebird', version: '2.0.0', identifier: 'MPL-2.0', text: 'MPL …' };
    const [licence] = thirdPartyLicences([firebird], MIT);
    expect(licence?.text).toMatch(/^Used unmodified\. Its source: https:\/\/\S+\n\nMPL …$/);
  });

  test('the text beside the application holds each with its licence', () => {
    const text = licencesText([{ name: 'react', version: '19.0.0', licence: 'MIT', text: 'MIT\r\n…' }]);
    expect(text).toContain('\nreact 19.0.0 (MIT)\n\nMIT\n…\n');
    expect(text).toContain('LICENSES.chromium.html');
  });
});
