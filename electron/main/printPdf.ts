import type { BrowserWindow, BrowserWindowConstructorOptions } from 'electron/main';

/** Prints a report's document, which runs no script, in a window that nobody sees; gives the PDF. */
export async function printPdf(
  createWindow: (options: BrowserWindowConstructorOptions) => BrowserWindow,
  html: string,
): Promise<Uint8Array> {
  const window = createWindow({ show: false, webPreferences: { javascript: false } });
  try {
    await window.loadFile(html);
    return await window.webContents.printToPDF({
      preferCSSPageSize: true,
      printBackground: true,
      generateTaggedPDF: true,
      generateDocumentOutline: true,
    });
  } finally {
    window.destroy();
  }
}
