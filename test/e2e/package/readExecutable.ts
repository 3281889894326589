import { readFileSync } from 'node:fs';
import { FuseV1Options, getCurrentFuseWire, type FuseState } from '@electron/fuses';
import { NtExecutable, NtExecutableResource, Resource } from 'resedit';

/** What Windows and Electron read out of an executable. */
export interface ExecutableFacts {
  readonly strings: Readonly<Record<string, string>>;
  /** Smallest first. */
  readonly iconSizes: readonly number[];
  /** Checksums of archives as electron-builder writes them. */
  readonly integrity: unknown;
}

export function readExecutable(path: string): ExecutableFacts {
  const { entries } = NtExecutableResource.from(NtExecutable.from(readFileSync(path)));
  const [version] = Resource.VersionInfo.fromEntries(entries);
  const [language] = version?.getAllLanguagesForStringValues() ?? [];
  const [group] = Resource.IconGroupEntry.fromEntries(entries);
  const integrity = entries.find(({ type }) => type === 'INTEGRITY');
  return {
    strings: language === undefined ? {} : (version?.getStringValues(language) ?? {}),
    // 256 does not fit into a byte and is written as 0.
    iconSizes: (group?.icons ?? []).map(({ width }) => width || 256).toSorted((one, other) => one - other),
    integrity: integrity === undefined ? null : JSON.parse(Buffer.from(integrity.bin).toString('utf8')),
  };
}

const ENABLED: FuseState = 49;

/** Electron's fuses by their names; those that this version of the reader does not name are left out. */
export async function readFuses(path: string): Promise<Readonly<Record<string, boolean>>> {
  const wire = await getCurrentFuseWire(path);
  const named = Object.entries(wire).flatMap(([index, state]) => {
    const name = FuseV1Options[Number(index)];
    return name === undefined || typeof state !== 'number' ? [] : [[name, state === ENABLED] as const];
  });
  return Object.fromEntries(named);
}
