import { z } from 'zod';
import type { Mapping } from '../../../../core/mapping/mapping.ts';
import type { Condition } from '../../../../core/mapping/shape/condition.ts';
import type { Shape } from '../../../../core/mapping/shape/shapeSettings.ts';
import type { ScheduleSettings } from '../../../../core/schedule/scheduleSettings.ts';
import { guardSettingsSchema, type GuardSettings } from '../../../../core/validate/guardSettings.ts';
import type { MappingSettings } from '../../../../core/settings.ts';
import { sourceDraftOf, type SourceDraft } from './sourceDraft.ts';
import { steps, type Step } from './steps.ts';

/** A mapping that is being made or changed. It holds no secret. */
export interface Draft {
  readonly version: 1;
  /** Its own among all drafts. */
  readonly name: string;
  /** Id of the mapping that is being changed; null for a new one. */
  readonly editing: string | null;
  /** The mapping's id once something was kept under it, e.g. a password. */
  readonly id: string | null;
  readonly step: Step;
  readonly dataset: string | null;
  readonly source: SourceDraft | null;
  readonly bindings: Mapping['bindings'];
  /** The day that a query is tried with, `YYYY-MM-DD`; null: yesterday. */
  readonly date: string | null;
  readonly filter: readonly Condition[];
  readonly shape: Shape;
  readonly guard: GuardSettings;
  readonly schedule: ScheduleSettings | null;
  readonly lookBackDays: number | null;
  readonly unit: string;
  /** What the operator has decided, and suggestions no longer change. */
  readonly chosen: { readonly bindings: boolean; readonly shape: boolean; readonly schedule: boolean };
}

/** What alone can be relied upon of a draft that was kept: this page wrote it, and the version says in which shape. */
const keptSchema = z.looseObject({
  version: z.literal(1),
  name: z.string(),
  step: z.enum(steps),
  bindings: z.looseObject({}),
  chosen: z.looseObject({ schedule: z.boolean() }),
});

/** A draft that was kept; null for one that another version wrote. */
export function readDraft(raw: unknown): Draft | null {
  const checked = keptSchema.safeParse(raw);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- Only this page writes drafts.
  return checked.success ? (raw as Draft) : null;
}

export function newDraft(name: string, dataset: string | null): Draft {
  return {
    version: 1,
    name,
    editing: null,
    id: null,
    step: dataset === null ? 'dataset' : 'source',
    dataset,
    source: null,
    bindings: {},
    date: null,
    filter: [],
    shape: { kind: 'rows' },
    guard: guardSettingsSchema.parse({}),
    schedule: null,
    lookBackDays: null,
    unit: '',
    chosen: { bindings: false, shape: false, schedule: false },
  };
}

/** A draft for changing a mapping that there is. */
export function draftOf(mapping: MappingSettings): Draft {
  const { id, dataset, source, bindings, filter = [], shape = { kind: 'rows' }, guard, unit } = mapping;
  return {
    ...newDraft(`ubah-${id}`, dataset),
    editing: id,
    id,
    source: sourceDraftOf(source),
    bindings,
    filter,
    shape,
    guard,
    schedule: mapping.schedule ?? null,
    lookBackDays: mapping.lookBackDays ?? null,
    unit,
    chosen: { bindings: true, shape: true, schedule: true },
  };
}

/** Whether there is anything in it that would be missed. */
export function isBegun({ dataset, source }: Draft): boolean {
  return dataset !== null || source !== null;
}
