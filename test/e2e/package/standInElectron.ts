import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { NtExecutable, NtExecutableResource, Resource } from 'resedit';

/** A platform that the application is packed for. */
export type PackedPlatform = 'win32' | 'linux';

/** What surrounds the fuses in Electron's executable, so that they are found. */
const FUSE_SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
const FUSE_WIRE_VERSION = 1;
/** As Electron ships them; `1` is on, `0` is off. */
const FUSES = '101111001';

const LANGUAGE = 1033;
const CODE_PAGE_UTF16 = 1200;

/** What lies beside Electron's executable and is packed as it is. */
const companions = [
  'LICENSE',
  'LICENSES.chromium.html',
  'chrome_100_percent.pak',
  'icudtl.dat',
  'resources.pak',
  'snapshot_blob.bin',
  'v8_context_snapshot.bin',
  ...['en-US', 'id', 'de'].map((language) => `locales/${language}.pak`),
];

/**
 * Makes a folder that electron-builder takes for an unpacked Electron, where the real one cannot be had. It packs as
 * Electron does and runs nowhere.
 */
export function makeStandInElectron(folder: string, platform: PackedPlatform, version: string): void {
  const put = (path: string, content: string | Buffer = `Stand-in for ${path}\n`): void => {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content, { mode: 0o755 });
  };
  put('version', version);
  companions.forEach((path) => put(path));
  mkdirSync(join(folder, 'resources'), { recursive: true });
  if (platform === 'win32') put('electron.exe', windowsExecutable(version));
  else put('electron', Buffer.concat([Buffer.from('Stand-in\n'), fuseWire()]));
}

function fuseWire(): Buffer {
  const header = Buffer.from([FUSE_WIRE_VERSION, FUSES.length]);
  return Buffer.concat([Buffer.from(FUSE_SENTINEL), header, Buffer.from(FUSES)], 512);
}

/** Without code, but with the resources that electron-builder rewrites. */
function windowsExecutable(version: string): Buffer {
  const executable = NtExecutable.createEmpty(false, false);
  const wire = fuseWire();
  executable.setSectionByEntry(DEBUG_ENTRY, {
    info: {
      name: '.fuses',
      virtualSize: wire.length,
      virtualAddress: 0,
      sizeOfRawData: wire.length,
      pointerToRawData: 0,
      pointerToRelocations: 0,
      pointerToLineNumbers: 0,
      numberOfRelocations: 0,
      numberOfLineNumbers: 0,
      characteristics: READABLE_DATA,
    },
    data: Uint8Array.from(wire).buffer,
  });
  const resources = NtExecutableResource.from(executable);
  const info = Resource.VersionInfo.createEmpty();
  info.lang = LANGUAGE;
  info.setFileVersion(version, LANGUAGE);
  info.setProductVersion(version, LANGUAGE);
  info.setStringValues({ lang: LANGUAGE, codepage: CODE_PAGE_UTF16 }, { ProductName: 'Electron' });
  info.outputToResourceEntries(resources.entries);
  resources.outputResource(executable);
  return Buffer.from(executable.generate());
}

/** Any directory entry that is free: the sentinel is looked for in the whole file. */
const DEBUG_ENTRY = 6;
const READABLE_DATA = 0x4000_0040;
