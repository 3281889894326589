import { join } from 'node:path';
import type { LaunchOptions } from '../../launchedApp.ts';

/** The folder of the application that the host's own tests run. */
export const probeFolder = join(import.meta.dirname, '../probe');

export const probe: LaunchOptions = { appFolder: probeFolder };
export const hiddenProbe: LaunchOptions = { appFolder: probeFolder, args: ['--hidden'] };
