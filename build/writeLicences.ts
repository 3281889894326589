import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundledPackages, packedPackage } from './licences/bundledPackage.ts';
import { licencesText, thirdPartyLicences } from './licences/thirdPartyLicences.ts';

/** Writes what is shipped of others, with its licences: for the page, and as a text to lie beside the application. */
export function writeLicences(root: string, out: string, outside: readonly string[]): void {
  const packed = outside.map((name) => packedPackage(join(root, 'node_modules', name)));
  const own = readFileSync(join(root, 'LICENSE'), 'utf8');
  const licences = thirdPartyLicences(
    [...bundledPackages(out), ...packed],
    own.slice(own.indexOf('Permission is hereby granted')),
  );
  writeFileSync(join(out, 'renderer/licences.json'), JSON.stringify(licences));
  writeFileSync(join(out, 'licences.txt'), licencesText(licences));
}
