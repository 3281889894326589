import { describe, expect, test } from 'vitest';
import { resolveProxy, type ProxyInUse, type ResolveProxyOptions } from '../../core/settings/resolveProxy.ts';

const TARGET = 'https://bios.example/api';

function resolve(target: string, options: Partial<ResolveProxyOptions>): ProxyInUse | null {
  return resolveProxy(target, { settings: { mode: 'system' }, password: null, variables: {}, ...options });
}

describe('resolveProxy', () => {
  test('without any setting the way is direct', () => {
    expect(resolve(TARGET, {})).toBeNull();
  });

  test('the proxy of the system environment is used, with its login kept apart from its address', () => {
    const variables = { HTTPS_PROXY: 'http://orang:s%40ndi@proksi.example:8080/' };
    expect(resolve(TARGET, { variables })).toEqual({
      url: 'http://proksi.example:8080',
      from: 'system',
      user: 'orang',
      password: 's@ndi',
    });
  });

  test.each([
    [{ https_proxy: 'proksi.example:3128' }, 'http://proksi.example:3128'],
    [{ ALL_PROXY: 'http://semua.example:1' }, 'http://semua.example:1'],
    [{ HTTP_PROXY: 'http://biasa.example:1' }, undefined],
  ])('an https address looks at the variables meant for it: %j', (variables, url) => {
    expect(resolve(TARGET, { variables })?.url).toBe(url);
  });

  test.each([
    ['bios.example', true],
    ['.example', true],
    ['*.example', true],
    ['example', true],
    ['*', true],
    ['a.example, bios.example:443', true],
    ['bios.example:8443', false],
    ['ios.example', false],
    ['lain.example', false],
  ])('NO_PROXY %j exempts the address: %s', (noProxy, isExempt) => {
    const variables = { HTTPS_PROXY: 'http://proksi.example:8080', NO_PROXY: noProxy };
    expect(resolve(TARGET, { variables }) === null).toBe(isExempt);
  });

  test('the proxy of the settings wins over the environment, with the secret as its password', () => {
    const settings = { mode: 'manual', url: 'http://kantor.example:8080', user: 'orang' } as const;
    const variables = { HTTPS_PROXY: 'http://lain.example:1', NO_PROXY: '*' };
    expect(resolve(TARGET, { settings, password: 'sandi', variables })).toEqual({
      url: 'http://kantor.example:8080',
      from: 'settings',
      user: 'orang',
      password: 'sandi',
    });
  });

  test('a proxy that is turned off stays off, and this computer is always reached directly', () => {
    const variables = { HTTPS_PROXY: 'http://proksi.example:8080', HTTP_PROXY: 'http://proksi.example:8080' };
    expect(resolve(TARGET, { settings: { mode: 'none' }, variables })).toBeNull();
    for (const host of ['127.0.0.1:80', 'localhost', '[::1]']) {
      expect(resolve(`http://${host}/api`, { variables })).toBeNull();
    }
  });
});
