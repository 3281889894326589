import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Plugin } from 'vite';
import { guideSections } from './guideSections.ts';

const PICTURE = /src="([^"]+\.png)"/g;

/** Makes a guide in Markdown a module of its sections, its pictures files of the page; no Markdown enters the page. */
export function guidePlugin(): Plugin {
  return {
    name: 'kirim-bios-guide',
    enforce: 'pre',
    load(id) {
      if (!id.endsWith('.md')) return null;
      const sections = JSON.stringify(guideSections(readFileSync(id, 'utf8')));
      const quoted = /src=\\"([^"\\]+\.png)\\"/g;
      const pictures = [...new Set([...sections.matchAll(quoted)].map(([, name]) => name ?? ''))];
      const imports = pictures.map(
        (name, index) => `import picture${index} from ${JSON.stringify(`${join(dirname(id), name)}?url`)};`,
      );
      const places = pictures.map((name, index) => `${JSON.stringify(name)}: picture${index}`);
      return [
        ...imports,
        `const places = { ${places.join(', ')} };`,
        `const sections = ${sections};`,
        `export default sections.map((section) => ({ ...section, html: section.html.replace(${PICTURE.toString()}, (all, name) => \`src="\${places[name] ?? name}"\`) }));`,
      ].join('\n');
    },
  };
}
