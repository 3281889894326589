import { readFileSync, globSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Files below a folder that hold a text in clear: as UTF-8, UTF-16, base64 or hexadecimal digits. */
export function filesHolding(folder: string, text: string): readonly string[] {
  const bytes = Buffer.from(text);
  const forms = [
    bytes,
    Buffer.from(text, 'utf16le'),
    Buffer.from(bytes.toString('base64').replace(/=+$/, '').slice(0, -1)),
    Buffer.from(bytes.toString('hex')),
  ];
  return (
    globSync('**/*', { cwd: folder })
      // Chromium's lock is a link to nowhere.
      .filter((file) => statSync(join(folder, file), { throwIfNoEntry: false })?.isFile() === true)
      .filter((file) => {
        const content = readFileSync(join(folder, file));
        return forms.some((form) => content.includes(form));
      })
  );
}
