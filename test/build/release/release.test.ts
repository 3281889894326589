import { execFileSync } from 'node:child_process';
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checksumsOf } from '../../../build/release/checksums.ts';
import { releaseNotes } from '../../../build/release/releaseNotes.ts';
import { sbomOf } from '../../../build/release/sbom.ts';
import appPackage from '../../../package.json' with { type: 'json' };
import { temporaryFolder } from '../../support/temporaryFolder.ts';

const root = join(import.meta.dirname, '../../..');

describe('a release', () => {
  test('says what its changelog says of that version alone', () => {
    const changelog =
      '# Changelog\n\n## [Unreleased]\n\n- Soon.\n\n## [1.1.0] - 2026-12-01\n\n- New.\n\n## [1.0.0]\n\n- Old.\n';
    expect(releaseNotes(changelog, '1.1.0')).toBe('- New.\n');
    expect(() => releaseNotes(changelog, '2.0.0')).toThrow('2.0.0');
  });

  test('lists what is shipped, each once, with its licence', () => {
    const packages = [
      { name: '@mantine/core', version: '9.0.0', identifier: 'MIT' },
      { name: 'zod', version: '4.0.0', identifier: 'MIT' },
      { name: 'zod', version: '4.0.0', identifier: 'MIT' },
    ];
    const product = { name: 'kirim-bios', version: '1.0.0' };
    const sbom = sbomOf(product, packages, '45.0.0');
    expect(sbom).toMatchObject({
      bomFormat: 'CycloneDX',
      specVersion: '1.6',
      serialNumber: expect.stringMatching(
        /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/,
      ),
      components: [
        { purl: 'pkg:npm/%40mantine/core@9.0.0', licenses: [{ expression: 'MIT' }] },
        { purl: 'pkg:npm/electron@45.0.0' },
        { purl: 'pkg:npm/zod@4.0.0' },
      ],
    });
    expect(sbomOf(product, packages, '45.0.0')).toEqual(sbom);
  });

  test('has checksums that sha256sum agrees with', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'Kirim-BIOS-1.0.0-x64.exe'), 'rekaan');
    writeFileSync(join(folder, 'latest.yml'), 'version: 1.0.0');
    writeFileSync(join(folder, 'builder-debug.yml'), 'x');
    writeFileSync(join(folder, 'SHA256SUMS'), await checksumsOf(folder));
    const checked = execFileSync('sha256sum', ['--check', 'SHA256SUMS'], { cwd: folder, encoding: 'utf8' });
    expect(checked).toBe('Kirim-BIOS-1.0.0-x64.exe: OK\nlatest.yml: OK\n');
  });

  test('every script that a workflow runs is there', () => {
    const scripts = new Set(Object.keys(appPackage.scripts));
    const files = globSync('.github/workflows/*.yml', { cwd: root });
    expect(files).toHaveLength(2);
    const called = files.flatMap((file) =>
      [...readFileSync(join(root, file), 'utf8').matchAll(/npm run ([\w:]+)/g)].map(([, name]) => name ?? ''),
    );
    expect(called.length).toBeGreaterThan(4);
    expect(called.filter((name) => !scripts.has(name))).toEqual([]);
  });
});
