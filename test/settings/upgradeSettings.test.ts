import { describe, expect, test } from 'vitest';
import { upgradeSettings, type Migration } from '../../core/settings/upgradeSettings.ts';

const splitName: Migration = ({ name, ...rest }) => ({ ...rest, names: [name] });
const countNames: Migration = (raw) => ({
  ...raw,
  count: Array.isArray(raw['names']) ? raw['names'].length : 0,
});

describe('upgradeSettings', () => {
  test('takes old settings through every step in order', () => {
    expect(upgradeSettings({ version: 1, name: 'a', kept: true }, [splitName, countNames])).toEqual({
      raw: { version: 3, names: ['a'], count: 1, kept: true },
      upgradedFrom: 1,
    });
  });

  test('starts at the version that was found', () => {
    expect(upgradeSettings({ version: 2, names: ['a', 'b'] }, [splitName, countNames])).toEqual({
      raw: { version: 3, names: ['a', 'b'], count: 2 },
      upgradedFrom: 2,
    });
  });

  test('leaves current settings as they are', () => {
    const raw = { version: 3, names: [] };
    expect(upgradeSettings(raw, [splitName, countNames])).toEqual({ raw, upgradedFrom: null });
  });

  test('does not change what it was given', () => {
    const raw = Object.freeze({ version: 1, name: 'a' });
    upgradeSettings(raw, [splitName, countNames]);
    expect(raw).toEqual({ version: 1, name: 'a' });
  });

  test('refuses settings of a newer application, naming both versions', () => {
    expect(() => upgradeSettings({ version: 4 }, [splitName, countNames])).toThrow(
      expect.objectContaining({
        code: 'newer-version',
        message: expect.stringMatching(/versi 4.*sampai versi 3/),
      }),
    );
  });

  test.each([[null], [[]], ['teks'], [{}], [{ version: '1' }], [{ version: 0 }], [{ version: 1.5 }]])(
    'refuses what has no version: %j',
    (raw) => {
      expect(() => upgradeSettings(raw)).toThrow(expect.objectContaining({ code: 'invalid' }));
    },
  );
});
