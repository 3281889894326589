import type { App } from 'electron/main';

/**
 * Whether an installer put the application where it runs: the portable program unpacks itself into a temporary folder
 * each time, and while developing it is Electron itself that runs.
 */
export function isInstalled(
  { isPackaged }: Pick<App, 'isPackaged'>,
  environment: NodeJS.ProcessEnv,
): boolean {
  return isPackaged && environment['PORTABLE_EXECUTABLE_FILE'] === undefined;
}
