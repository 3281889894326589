import type { Locator } from '@playwright/test';
import { FILE_PATHS } from '../host/page/webUtils.ts';

/** Drags a file of this computer onto an element and drops it there. */
export async function dropFile(target: Locator, path: string): Promise<void> {
  const page = target.page();
  const id = 'dropped-file';
  // A file that was chosen is one on disk for Electron too, unlike one that a script makes.
  await page.evaluate((name) => {
    const input = Object.assign(document.createElement('input'), { type: 'file', id: name });
    input.style.display = 'none';
    document.body.append(input);
  }, id);
  await page.locator(`#${id}`).setInputFiles(path);
  await target.evaluate(
    (element, { name, attribute, place }) => {
      const input = document.querySelector<HTMLInputElement>(`#${name}`);
      const file = input?.files?.[0];
      if (file === undefined) throw new Error('the file was not chosen');
      const mark = [file.name, file.size, file.lastModified].join('/');
      document.documentElement.setAttribute(attribute, JSON.stringify({ [mark]: place }));
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(file);
      for (const type of ['dragenter', 'dragover', 'drop']) {
        element.dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer }));
      }
      input?.remove();
    },
    { name: id, attribute: FILE_PATHS, place: path },
  );
}
