const WIDTH = 110;

/** Breaks a text between words so that no line is longer than 110 characters; further lines get `indent`. */
export function wrap(text: string, indent = ''): string {
  const start = /^ */.exec(text)?.[0] ?? '';
  const [first = '', ...words] = text.slice(start.length).split(' ');
  const lines: string[] = [];
  let line = start + first;
  for (const word of words) {
    if (line.length + 1 + word.length <= WIDTH) line += ` ${word}`;
    else {
      lines.push(line);
      line = indent + word;
    }
  }
  return [...lines, line].join('\n');
}
