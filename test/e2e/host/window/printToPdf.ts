import type { PrintToPDFOptions } from 'electron';
import type { DevToolsSession } from '../chromium/devTools.ts';
import { notImplemented } from '../notImplemented.ts';

const paperInches: Readonly<Record<string, readonly [number, number]>> = {
  A3: [11.7, 16.54],
  A4: [8.27, 11.7],
  A5: [5.83, 8.27],
  Letter: [8.5, 11],
  Legal: [8.5, 14],
};

/** Prints a page as Chromium does; measures are inches. */
export async function printToPdf(session: DevToolsSession, options: PrintToPDFOptions): Promise<Buffer> {
  const [paperWidth, paperHeight] = paperSizeOf(options);
  const { margins } = options;
  const { data } = await session.send('Page.printToPDF', {
    paperWidth,
    paperHeight,
    landscape: options.landscape ?? false,
    printBackground: options.printBackground ?? false,
    displayHeaderFooter: options.displayHeaderFooter ?? false,
    preferCSSPageSize: options.preferCSSPageSize ?? false,
    scale: options.scale ?? 1,
    pageRanges: options.pageRanges ?? '',
    ...(options.headerTemplate === undefined ? {} : { headerTemplate: options.headerTemplate }),
    ...(options.footerTemplate === undefined ? {} : { footerTemplate: options.footerTemplate }),
    ...(margins?.top === undefined ? {} : { marginTop: margins.top }),
    ...(margins?.bottom === undefined ? {} : { marginBottom: margins.bottom }),
    ...(margins?.left === undefined ? {} : { marginLeft: margins.left }),
    ...(margins?.right === undefined ? {} : { marginRight: margins.right }),
  });
  return Buffer.from(data, 'base64');
}

function paperSizeOf({ pageSize = 'Letter' }: PrintToPDFOptions): readonly [number, number] {
  if (typeof pageSize === 'object') return [pageSize.width, pageSize.height];
  return paperInches[pageSize] ?? notImplemented(`printToPDF on ${pageSize}`);
}
