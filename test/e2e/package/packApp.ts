import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Arch, build, Platform, type CliOptions } from 'electron-builder';
import electronPackage from 'electron/package.json' with { type: 'json' };
import { makeStandInElectron, type PackedPlatform } from './standInElectron.ts';

const root = join(import.meta.dirname, '../../..');

export interface PackOptions {
  readonly platform: PackedPlatform;
  readonly arch: 'x64' | 'arm64';
  /** `dir` packs and makes no installer. */
  readonly target: string;
  readonly outputFolder: string;
  /** Another than package.json's. */
  readonly version?: string;
}

/** Packs what lies in `out/` around a stand-in of Electron, as the configuration says. Contacts nobody for `dir`. */
export async function packApp({ platform, arch, target, outputFolder, version }: PackOptions): Promise<void> {
  const electronFolder = mkdtempSync(join(tmpdir(), 'kirim-bios-electron-'));
  try {
    makeStandInElectron(electronFolder, platform, electronPackage.version);
    const options: CliOptions = {
      projectDir: root,
      targets: platforms[platform].createTarget(target, Arch[arch]),
      publish: 'never',
      config: {
        extends: join(root, 'build/electron-builder.yml'),
        electronDist: electronFolder,
        directories: { output: outputFolder },
        ...(version !== undefined && { extraMetadata: { version } }),
      },
    };
    await build(options);
  } finally {
    rmSync(electronFolder, { recursive: true, force: true });
  }
}

const platforms = { win32: Platform.WINDOWS, linux: Platform.LINUX };
