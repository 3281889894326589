import type { ThirdPartyLicence } from '../../electron/thirdPartyLicence.ts';
import type { BundledPackage } from './bundledPackage.ts';
import { exceptionFor, isAllowedLicence } from './licencePolicy.ts';

/**
 * One entry per package and version, by name. `mitText` is for packages that name the licence and forget its text.
 * Throws where a package may not be shipped under its licence, or where there is no text.
 */
export function thirdPartyLicences(
  packages: readonly BundledPackage[],
  mitText: string,
): readonly ThirdPartyLicence[] {
  const byName = new Map(packages.map((each) => [`${each.name} ${each.version}`, each]));
  return [...byName]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([, each]) => licenceOf(each, mitText));
}

function licenceOf({ name, version, identifier, text }: BundledPackage, mitText: string): ThirdPartyLicence {
  const licence = identifier ?? 'unknown licence';
  const shippedWith = exceptionFor(name, licence)?.shippedWith ?? null;
  if (!isAllowedLicence(licence) && shippedWith === null) {
    throw new Error(`${name} ${version} may not be shipped: ${licence} (build/licences/licencePolicy.ts)`);
  }
  const whole =
    text ?? (licence === 'MIT' ? `Copyright (c) the authors of ${name}\n\n${mitText}` : undefined);
  if (whole === undefined || whole === '') throw new Error(`${name} ${version} brings no text of ${licence}`);
  return { name, version, licence, text: shippedWith === null ? whole : `${shippedWith}\n\n${whole}` };
}

const HEADING = `Lisensi pihak ketiga

Kirim BIOS memuat perangkat lunak berikut. Lisensi Electron ada di LICENSE.electron.txt, lisensi Chromium
di LICENSES.chromium.html, keduanya di folder yang sama.
`;

/** The file that lies beside the application. */
export function licencesText(licences: readonly ThirdPartyLicence[]): string {
  const line = '-'.repeat(80);
  const parts = licences.map(
    ({ name, version, licence, text }) => `${line}\n${name} ${version} (${licence})\n\n${text}\n`,
  );
  return [HEADING, ...parts].join('\n').replaceAll(/\r\n?/g, '\n');
}
