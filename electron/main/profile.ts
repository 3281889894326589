import { join } from 'node:path';

/** Where everything of this user is kept. */
export interface ProfilePaths {
  readonly folder: string;
  readonly settings: string;
  readonly secrets: string;
  readonly ledger: string;
  /** What was sent to the simulator inside the application. */
  readonly simulator: string;
  /** Private copies of sources; may be emptied at any time. */
  readonly temporary: string;
  readonly logs: string;
  /** Mappings that were begun and not finished. */
  readonly drafts: string;
  /** Invented figures to try the application with. */
  readonly sample: string;
}

export function profilePaths(folder: string): ProfilePaths {
  return {
    folder,
    settings: join(folder, 'pengaturan.json'),
    secrets: join(folder, 'rahasia.json'),
    ledger: join(folder, 'buku-kirim.sqlite'),
    simulator: join(folder, 'simulasi.sqlite'),
    temporary: join(folder, 'sementara'),
    logs: join(folder, 'logs'),
    drafts: join(folder, 'rancangan.json'),
    sample: join(folder, 'contoh'),
  };
}
