import { parseCommandLine } from './commandLine.ts';
import { createElectronHost } from './electronHost.ts';

/** The host of this process: `electron` is one module, so there is one. */
export const host = createElectronHost(parseCommandLine(process.argv.slice(2)), process.execPath);
