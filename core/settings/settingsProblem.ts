import type { z } from 'zod';
import { problemOf } from '../catalogue/schemaProblems.ts';
import { isSecretName } from './secretFields.ts';
import { settingsPath } from './settingsPath.ts';

/** One place in settings that does not fit the schema. */
export interface SettingsProblem {
  /** As in JSON, e.g. `mappings[0].source.path`; empty for the whole. */
  readonly path: string;
  /** What was expected and what was found, as a clause: `harus 6 angka (nilainya "12")`. */
  readonly message: string;
}

type Issue = z.core.$ZodIssue;

const FOUND_LENGTH = 60;

/** Error map for zod: Indonesian words where the schema has none of its own. */
export function settingsErrorMap(issue: z.core.$ZodRawIssue): string {
  return issue.code === 'invalid_union' && issue.inclusive !== false && issue.options !== undefined
    ? `seharusnya ${issue.options.map((option) => JSON.stringify(option)).join(' atau ')}`
    : problemOf(issue);
}

/** All wrong places, in the order of the schema. Needs issues made with `reportInput: true`. */
export function problemsOf(issues: readonly Issue[]): readonly SettingsProblem[] {
  return issues.flatMap((issue) => {
    const nearest = nearestAlternative(issue);
    if (nearest !== null) {
      return problemsOf(nearest.map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] })));
    }
    return [{ path: settingsPath(issue.path), message: `${issue.message}${foundText(issue)}` }];
  });
}

/** `satker: harus 6 angka (nilainya "12")`. */
export function problemText({ path, message }: SettingsProblem): string {
  return `${path === '' ? 'seluruh pengaturan' : path}: ${message}`;
}

/** Of several forms that a value may have, the problems with the one that it comes nearest to. */
function nearestAlternative(issue: Issue): readonly Issue[] | null {
  if (issue.code !== 'invalid_union') return null;
  return issue.errors.toSorted((left, right) => left.length - right.length)[0] ?? null;
}

/** The value found, short; nothing where the message tells it already, or where it may be secret. */
function foundText(issue: Issue): string {
  const isTold = issue.code === 'invalid_value' || issue.code === 'unrecognized_keys';
  if (isTold || issue.path.some((part) => isSecretName(String(part)))) return '';
  const found = foundValue(issue);
  if (found === undefined || (typeof found === 'object' && found !== null)) return '';
  const text = JSON.stringify(found);
  return ` (nilainya ${text.length > FOUND_LENGTH ? `${text.slice(0, FOUND_LENGTH)}…` : text})`;
}

/** For a group of an unknown kind, what it says its kind is. */
function foundValue(issue: Issue): unknown {
  const { input } = issue;
  const kind = issue.code === 'invalid_union' ? issue.discriminator : undefined;
  if (kind === undefined || typeof input !== 'object' || input === null) return input;
  return Object.entries(input).find(([name]) => name === kind)?.[1];
}
