import type { X509Certificate } from 'node:crypto';

/** `lain.example, www.lain.example`; the common name where the certificate lists no names. */
export function namesText(certificate: X509Certificate): string {
  const names = certificate.subjectAltName?.match(/(?<=(?:DNS|IP Address):)[^,]+/g);
  return names?.join(', ') ?? holderText(certificate.subject);
}

/** `berlaku 2020-01-01 sampai 2120-01-01`. */
export function untilText({ validFromDate, validToDate }: X509Certificate): string {
  return `berlaku ${dayText(validFromDate)} sampai ${dayText(validToDate)}`;
}

/** `localhost ← CA Kantor (PT Contoh)`: who vouches for whom, as far as the server showed it. */
export function chainText(certificate: X509Certificate): string {
  const holders: string[] = [holderText(certificate.subject)];
  let current = certificate;
  while (current.issuer !== current.subject) {
    holders.push(holderText(current.issuer));
    if (current.issuerCertificate === undefined) break;
    current = current.issuerCertificate;
  }
  return holders.length === 1 ? `${holders[0] ?? ''} (ditandatangani sendiri)` : holders.join(' ← ');
}

/** `CA Kantor (PT Contoh)` out of `CN=CA Kantor\nO=PT Contoh`. */
function holderText(name: string): string {
  const part = (key: string): string | undefined => new RegExp(`^${key}=(.*)$`, 'm').exec(name)?.[1];
  const [common, organization] = [part('CN'), part('O')];
  if (common === undefined || organization === undefined) return common ?? organization ?? 'tanpa nama';
  return `${common} (${organization})`;
}

function dayText(date: Date): string {
  return date.toISOString().slice(0, 10);
}
