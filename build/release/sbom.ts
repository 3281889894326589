import { createHash } from 'node:crypto';
import type { BundledPackage } from '../licences/bundledPackage.ts';

export interface Product {
  readonly name: string;
  readonly version: string;
}

/**
 * A software bill of materials (CycloneDX 1.6) of what is shipped: the packages in the bundles and beside them, and
 * Electron. Made of the same lists as the licences that the application shows.
 */
export function sbomOf(product: Product, packages: readonly BundledPackage[], electron: string): unknown {
  const shipped = new Map(
    [...packages, { name: 'electron', version: electron, identifier: 'MIT' }].map((each) => [
      `${each.name}@${each.version}`,
      each,
    ]),
  );
  const components = [...shipped.entries()]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([reference, { name, version, identifier }]) => ({
      type: 'library',
      'bom-ref': reference,
      name,
      version,
      purl: purlOf(name, version),
      ...(identifier === undefined ? {} : { licenses: [{ expression: identifier }] }),
    }));
  return {
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    // The same content has the same number.
    serialNumber: serialOf(JSON.stringify([product, components])),
    version: 1,
    metadata: {
      component: {
        type: 'application',
        'bom-ref': product.name,
        name: product.name,
        version: product.version,
      },
    },
    components,
    dependencies: [
      { ref: product.name, dependsOn: [...shipped.keys()].toSorted((a, b) => (a < b ? -1 : 1)) },
    ],
  };
}

function purlOf(name: string, version: string): string {
  return `pkg:npm/${name.replace('@', '%40')}@${version}`;
}

function serialOf(content: string): string {
  const hex = createHash('sha256').update(content).digest('hex');
  const parts = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `5${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ];
  return `urn:uuid:${parts.join('-')}`;
}
