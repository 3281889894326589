import { expect, test } from 'vitest';
import { updateFeedOf, type UpdateFacts } from '../../../../electron/main/updates/updateFeed.ts';

const installed: UpdateFacts = {
  isInstalled: true,
  platform: 'win32',
  policy: { updatesDisabled: false },
  settings: { channel: 'stable', feedUrl: 'https://unduh.contoh.go.id/' },
};

test('an address or a folder that somebody has set is a feed', () => {
  expect(updateFeedOf(installed)).toEqual({
    kind: 'address',
    url: 'https://unduh.contoh.go.id/',
    channel: 'stable',
  });
  expect(updateFeedOf({ ...installed, settings: { channel: 'beta', folder: 'D:\\pembaruan' } })).toEqual({
    kind: 'folder',
    folder: 'D:\\pembaruan',
    channel: 'beta',
  });
});

test.each<[string, Partial<UpdateFacts>]>([
  ['belum diisi', { settings: { channel: 'stable' } }],
  ['dimatikan oleh bagian TI', { policy: { updatesDisabled: true } }],
  ['yang terpasang', { isInstalled: false }],
  ['hanya ada di Windows', { platform: 'linux' }],
])('otherwise the operator is told why there are no updates: %s', (reason, change) => {
  expect(updateFeedOf({ ...installed, ...change })).toEqual({
    kind: 'disabled',
    reason: expect.stringContaining(reason),
  });
});
