import { leftoversAt, withLeftovers } from '../run/leftovers.ts';
import { scheduledMappings } from '../run/scheduleFacts.ts';
import { planPass, type PassFacts, type PassPlan, type ScheduledMapping } from '../schedule/planPass.ts';
import type { ViewParts } from './engineParts.ts';

/** What a bell would do now; changes nothing. A run without periods sends what earlier passes left. */
export function planDue(
  parts: ViewParts,
  pause: PassFacts['pause'],
  mappings: readonly ScheduledMapping[] = scheduledMappings(parts),
): PassPlan {
  const now = parts.options.clock.now();
  const plan = planPass({ mappings, isRunning: false, pause, now });
  return withLeftovers(plan, leftoversAt(parts.ledger, parts.settings.environment, now), now);
}
