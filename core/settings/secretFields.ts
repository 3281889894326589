import { settingsPath } from './settingsPath.ts';

const SECRET_NAME = /^(api_?)?(key|kunci|token|password|passwd|pwd|sandi|kata_?sandi|secret)$/i;

/** Whether a field of this name would hold a secret. */
export function isSecretName(name: string): boolean {
  return SECRET_NAME.test(name);
}

/**
 * Places in raw settings that hold a secret: a text or number under a secret's name, or an address with a
 * login in it. Secrets never live in settings.
 */
export function secretFields(raw: unknown, path: readonly PropertyKey[] = []): readonly string[] {
  if (Array.isArray(raw)) return raw.flatMap((item, index) => secretFields(item, [...path, index]));
  if (typeof raw === 'object' && raw !== null) {
    return Object.entries(raw).flatMap(([name, value]) => secretFields(value, [...path, name]));
  }
  const isNamed = isSecretName(String(path.at(-1) ?? '')) && raw !== null && raw !== '';
  return isNamed || hasLogin(raw) ? [settingsPath(path)] : [];
}

function hasLogin(value: unknown): boolean {
  return typeof value === 'string' && /^[a-z][a-z0-9+.-]*:\/\/[^/@\s]*:[^/@\s]+@/i.test(value);
}
