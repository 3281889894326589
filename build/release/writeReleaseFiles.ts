import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import appPackage from '../../package.json' with { type: 'json' };
import { out, outsidePackages, root } from '../bundles.ts';
import { bundledPackages, packedPackage } from '../licences/bundledPackage.ts';
import { checksumsOf } from './checksums.ts';
import { releaseNotes } from './releaseNotes.ts';
import { sbomOf } from './sbom.ts';

/** Writes beside the installers what a release needs: bill of materials, notes, and last the checksums of all. */
const dist = join(root, 'dist');
const { name, version, devDependencies } = appPackage;
const packages = [
  ...bundledPackages(out),
  ...outsidePackages.map((each) => packedPackage(join(root, 'node_modules', each))),
];
const sbom = sbomOf({ name, version }, packages, devDependencies.electron);
writeFileSync(join(dist, 'sbom.cdx.json'), `${JSON.stringify(sbom, null, 2)}\n`);
writeFileSync(
  join(dist, 'release-notes.md'),
  releaseNotes(readFileSync(join(root, 'CHANGELOG.md'), 'utf8'), version),
);
writeFileSync(join(dist, 'SHA256SUMS'), await checksumsOf(dist));
