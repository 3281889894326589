import type { SettingsProblem } from '../../core/settings/settingsProblem.ts';

/** Problems of settings at the fields of a form, and those that no field of it is to blame for. */
export interface SortedProblems {
  /** By the form's path of the field, e.g. `alerts.email.to`. */
  readonly byField: Readonly<Record<string, string>>;
  readonly others: readonly SettingsProblem[];
}

/** The form's fields have the settings' own paths; a list counts as one field. */
export function problemsByField(
  problems: readonly SettingsProblem[],
  values: Readonly<Record<string, unknown>>,
): SortedProblems {
  const fields = fieldsOf(values);
  const placed = problems.map((problem) => ({ ...problem, field: fieldFor(problem.path, fields) }));
  return {
    byField: Object.fromEntries(
      placed.flatMap(({ field, message }) => (field === null ? [] : [[field, sentence(message)]])),
    ),
    others: placed.flatMap(({ path, message, field }) => (field === null ? [{ path, message }] : [])),
  };
}

function fieldsOf(value: unknown, path: readonly string[] = []): readonly string[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [path.join('.')];
  return Object.entries(value).flatMap(([name, inner]) => fieldsOf(inner, [...path, name]));
}

/** The field that holds the place, or else the first below it: what is wrong with a group shows where it begins. */
function fieldFor(path: string, fields: readonly string[]): string | null {
  const place = path.replace(/\[(\d+)\]/g, '.$1');
  const holding = fields.find((field) => place === field || place.startsWith(`${field}.`));
  return holding ?? fields.find((field) => place !== '' && field.startsWith(`${place}.`)) ?? null;
}

function sentence(message: string): string {
  return `${message.charAt(0).toUpperCase()}${message.slice(1)}.`;
}
