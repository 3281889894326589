import { versionOf } from './runChild.ts';

/** A Python that has a module, and the versions of both; null where none has it. */
export async function pythonWith(
  module: string,
): Promise<{ readonly command: string; readonly python: string; readonly module: string } | null> {
  const program = `import platform, ${module}; print(platform.python_version(), ${module}.__version__)`;
  for (const command of ['/usr/bin/python3', 'python3', 'python']) {
    const [python, version] = (await versionOf(command, ['-c', program]))?.split(' ') ?? [];
    if (python !== undefined && version !== undefined) return { command, python, module: version };
  }
  return null;
}
