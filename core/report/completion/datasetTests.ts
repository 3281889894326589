import type { ViewParts } from '../../engine/engineParts.ts';
import type { LoggedAttempt } from '../../ledger/attemptLog.ts';
import type { OutcomeCount } from '../../ledger/evidence.ts';

/** What sending a dataset came to: the first record that BIOS took, and how often it took or refused one. */
export interface DatasetTest {
  readonly dataset: string;
  readonly title: string;
  /** Null while BIOS has taken none. */
  readonly first: LoggedAttempt | null;
  readonly sent: number;
  readonly accepted: number;
  readonly rejected: number;
}

export function datasetTests(
  { ledger, settings, catalogue }: ViewParts,
  outcomes: readonly OutcomeCount[],
): readonly DatasetTest[] {
  const first = new Map(
    ledger.evidence.firstAccepted(settings.environment).map((attempt) => [attempt.dataset, attempt]),
  );
  const datasets = new Set(settings.mappings.map(({ dataset }) => dataset));
  return [...datasets].map((dataset) => {
    const own = outcomes.filter((outcome) => outcome.dataset === dataset && outcome.kind === 'send');
    return {
      dataset,
      title: catalogue.datasets.get(dataset)?.title ?? dataset,
      first: first.get(dataset) ?? null,
      sent: countOf(own),
      accepted: countOf(own.filter(({ outcome }) => outcome === 'accepted')),
      rejected: countOf(own.filter(({ outcome }) => outcome === 'rejected')),
    };
  });
}

function countOf(outcomes: readonly OutcomeCount[]): number {
  return outcomes.reduce((sum, { count }) => sum + count, 0);
}
