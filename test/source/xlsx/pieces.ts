/** Cuts bytes into pieces of these lengths, which are used over and over. */
export async function* pieces(bytes: Buffer, lengths: readonly number[]): AsyncGenerator<Buffer> {
  let at = 0;
  for (let index = 0; at < bytes.length; index += 1) {
    const end = at + (lengths[index % lengths.length] ?? 1);
    yield bytes.subarray(at, end);
    at = end;
  }
}
