/**
 * Whatever was thrown, as text with stack and causes. Other properties of an error are left out: those of an HTTP
 * client hold whole requests.
 */
export function errorText(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const code = 'code' in error && typeof error.code === 'string' ? ` [${error.code}]` : '';
  const cause = error.cause === undefined ? '' : `\ncaused by: ${errorText(error.cause)}`;
  return `${error.stack ?? error.message}${code}${cause}`;
}
