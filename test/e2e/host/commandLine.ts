import { resolve } from 'node:path';

/** What `electron [switches] [-r hook]… <app folder or main script> [the app's arguments]` was asked to do. */
export interface CommandLine {
  /** All arguments after the executable, untouched. */
  readonly args: readonly string[];
  /** Scripts to load before the app's own, absolute. */
  readonly hooks: readonly string[];
  /** The app's folder or main script, absolute. */
  readonly entry: string;
  hasSwitch(name: string): boolean;
  /** The value of `--name=value`, or undefined. */
  switchValue(name: string): string | undefined;
}

/** Reads the arguments that follow the executable. Throws when they name no app. */
export function parseCommandLine(args: readonly string[]): CommandLine {
  const hooks: string[] = [];
  let entry: string | undefined;
  for (let index = 0; index < args.length && entry === undefined; index++) {
    const argument = args[index] ?? '';
    if (argument === '-r' || argument === '--require') hooks.push(resolve(args[++index] ?? ''));
    else if (!argument.startsWith('-')) entry = resolve(argument);
  }
  if (entry === undefined) throw new Error('electron-host: no app was given on the command line');
  const switchValue = (name: string): string | undefined =>
    args.find((argument) => argument.startsWith(`--${name}=`))?.slice(name.length + 3);
  return {
    args,
    hooks,
    entry,
    hasSwitch: (name) => args.includes(`--${name}`) || switchValue(name) !== undefined,
    switchValue,
  };
}
