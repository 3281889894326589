import type { SecretName, Secrets } from '../core/secrets.ts';
import type { Terminal } from './command.ts';

/** Secrets that the person at the terminal types; each is asked for once, and kept until the command ends. */
export function askedSecrets(terminal: Pick<Terminal, 'askSecret'>): Secrets {
  const answers = new Map<SecretName, Promise<string | null>>();
  const get = (name: SecretName): Promise<string | null> => {
    const question = questionFor(name);
    if (question === null) return Promise.resolve(null);
    const known = answers.get(name) ?? terminal.askSecret(question);
    answers.set(name, known);
    return known.then((answer) => (answer === '' ? null : answer));
  };
  return { get, has: async (name) => (await get(name)) !== null };
}

/** Null for what is never asked for: the simulator's key is known, and the others are not needed here. */
function questionFor(name: SecretName): string | null {
  const [kind, owner = ''] = name.split(/:(.*)/);
  if (kind === 'bios' && owner !== 'simulation') return `Kunci BIOS (${owner}): `;
  if (kind === 'database') return `Sandi basis data untuk pemetaan ${owner} (kosongkan bila tidak perlu): `;
  return null;
}
