/** Whether the text is an http or https address of this very computer, without login, query or fragment. */
export function isLoopbackUrl(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const url = new URL(text);
  const isPlain = url.username === '' && url.password === '' && url.search === '' && url.hash === '';
  return isPlain && /^https?:$/.test(url.protocol) && isLoopbackHost(url.hostname);
}

/** `hostname` as `URL` gives it: IPv4 in dotted form, IPv6 in brackets, lower case. */
export function isLoopbackHost(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(hostname);
}
