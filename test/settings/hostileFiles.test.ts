import { join } from 'node:path';
import { writeFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { SettingsError } from '../../core/errors.ts';
import { loadSettings } from '../../core/settings/settingsFile.ts';
import { exportConfiguration, readConfiguration } from '../../core/settings/transfer.ts';
import { createManualClock } from '../support/manualClock.ts';
import { temporaryFolder } from '../support/temporaryFolder.ts';
import { arbitrarySettings } from './arbitrarySettings.ts';

const clock = createManualClock();

/** A file that was right, and in which something has become something else. */
const damagedFiles = fc
  .tuple(
    arbitrarySettings,
    fc.nat(),
    fc.jsonValue(),
    fc.constantFrom('value', 'key', 'cut', 'byte'),
    fc.nat(),
  )
  .map(([settings, place, value, kind, other]) => {
    const text = JSON.stringify(settings);
    if (kind === 'cut') return text.slice(0, place % text.length);
    if (kind === 'byte') {
      const at = place % text.length;
      return text.slice(0, at) + String.fromCharCode(other % 0x3000) + text.slice(at + 1);
    }
    const raw: unknown = JSON.parse(text);
    change(raw, place, value, kind === 'key');
    return JSON.stringify(raw);
  });

test('whatever a settings file holds, it is loaded or set aside with a reason, and settings are in force', async () => {
  await fc.assert(
    fc.asyncProperty(fc.oneof(damagedFiles, fc.string({ unit: 'binary' })), async (text) => {
      const path = join(temporaryFolder(), 'pengaturan.json');
      writeFileSync(path, text);
      try {
        const loaded = await loadSettings(path, clock);
        expect(loaded.settings.version).toBe(1);
        if (loaded.kind === 'set-aside') expectTyped(loaded.reason);
      } catch (error) {
        expectTyped(error);
      }
    }),
    { numRuns: 200 },
  );
});

test('whatever a configuration file holds, it is read or refused with a reason', () => {
  const configurations = fc.oneof(
    fc.string({ unit: 'binary' }),
    damagedFiles,
    fc
      .tuple(arbitrarySettings, fc.nat(), fc.jsonValue(), fc.boolean())
      .map(([settings, place, value, isKey]) => {
        const raw: unknown = JSON.parse(exportConfiguration(settings, { now: 0, appVersion: '1.0.0' }));
        change(raw, place, value, isKey);
        return JSON.stringify(raw);
      }),
  );
  fc.assert(
    fc.property(configurations, (text) => {
      try {
        expect(readConfiguration(text).settings.version).toBe(1);
      } catch (error) {
        expectTyped(error);
      }
    }),
    { numRuns: 400 },
  );
});

function expectTyped(error: unknown): void {
  expect(error).toBeInstanceOf(SettingsError);
  if (!(error instanceof SettingsError)) return;
  expect(error.message.trim()).not.toBe('');
  expect(error.remedy.trim()).not.toBe('');
}

/** Puts another value, or the same one under another name, in the `place`th place of a JSON value. */
function change(raw: unknown, place: number, value: unknown, isKey: boolean): void {
  const places: [Record<string, unknown>, string][] = [];
  const visit = (node: unknown): void => {
    if (!isBranch(node)) return;
    for (const key of Object.keys(node)) {
      places.push([node, key]);
      visit(node[key]);
    }
  };
  visit(raw);
  const found = places[place % Math.max(1, places.length)];
  if (found === undefined) return;
  const [parent, key] = found;
  if (isKey) parent[`${key}x`] = parent[key];
  parent[key] = value;
}

function isBranch(node: unknown): node is Record<string, unknown> {
  return typeof node === 'object' && node !== null;
}
