/** Arguments that a command cannot make sense of; the message is for the person who typed them. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
