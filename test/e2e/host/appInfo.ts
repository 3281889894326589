import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** What Electron learns about an app from its folder. */
export interface AppInfo {
  /** The app's folder. */
  readonly path: string;
  readonly name: string;
  readonly version: string;
  /** The script to run, absolute. */
  readonly main: string;
}

interface PackageJson {
  readonly name?: string;
  readonly productName?: string;
  readonly version?: string;
  readonly main?: string;
}

/** Reads an app's folder (its package.json names the main script) or takes a main script as it is. */
export function readAppInfo(entry: string): AppInfo {
  const isFolder = statSync(entry).isDirectory();
  const path = isFolder ? entry : dirname(entry);
  const { name = 'Electron', productName = name, version = '0.0.0', main = 'index.js' } = readPackage(path);
  return { path, name: productName, version, main: isFolder ? join(path, main) : entry };
}

function readPackage(folder: string): PackageJson {
  const file = join(folder, 'package.json');
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
}
