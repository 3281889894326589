/** Where whoever gives a page a file says where that lies: Chromium itself tells no script. */
export const FILE_PATHS = 'data-electron-host-file-paths';

/** What a file is known by, besides its content. */
function fileMark({ name, size, lastModified }: Pick<File, 'name' | 'size' | 'lastModified'>): string {
  return [name, size, lastModified].join('/');
}

/** The double of `webUtils`. */
export const webUtils = {
  /** As in Electron, the empty text for a file that lies on no disk. */
  getPathForFile(file: File): string {
    const known: unknown = JSON.parse(document.documentElement.getAttribute(FILE_PATHS) ?? '{}');
    if (typeof known !== 'object' || known === null) return '';
    const path: unknown = Reflect.get(known, fileMark(file));
    return typeof path === 'string' ? path : '';
  },
};
