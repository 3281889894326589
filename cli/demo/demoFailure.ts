/** The demo saw something else than it promised; the message is for who watches. */
export class DemoFailure extends Error {
  override readonly name = 'DemoFailure';
}

/** @throws DemoFailure naming what was promised and what was seen. */
export function expectEqual(what: string, seen: number, promised: number): void {
  if (seen === promised) return;
  throw new DemoFailure(`${what}: seharusnya ${promised}, ternyata ${seen}.`);
}
