import { useMutation, useQueryClient, type UseMutationResult } from '@tanstack/react-query';
import type { RunReport } from '../../../../core/run/runReport.ts';
import type { DayRange } from '../../../../electron/dayRange.ts';
import { ApiProblem, callApi } from '../../../api/callApi.ts';

/** What to send: one mapping, and only some days of it where days were asked for. */
export interface SendRequest {
  readonly mapping: string;
  readonly range: DayRange | null;
  /** Passes that ended since the mapping was saved: what they sent of it counts as sent. */
  readonly earlier?: readonly RunReport[];
}

/** Sends a mapping's data. A pass that is just under way, such as one that saving has begun, is waited for. */
export function useSend(): UseMutationResult<RunReport, Error, SendRequest> {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: sendWhenFree,
    onSettled: () =>
      queries.invalidateQueries({
        predicate: ({ queryKey: [name] }) => name !== 'checkDraft' && name !== 'inspectSource',
      }),
  });
}

/** What a pass that was waited for sent of this mapping counts as sent. */
async function sendWhenFree({ mapping, range, earlier = [] }: SendRequest): Promise<RunReport> {
  const isAbout = ({ mappings }: RunReport): boolean => mappings.some((each) => each.mapping === mapping);
  const before = earlier.filter(isAbout);
  for (;;) {
    const finish = nextFinish();
    try {
      const report = await callApi('send', {
        mappings: [mapping],
        ...(range === null ? {} : { range }),
      });
      // One that ended just before this one began was told meanwhile.
      const justBefore = finish.told().filter((other) => isAbout(other) && other.runId !== report.runId);
      return [...before, ...justBefore].reduce(withSentBefore, report);
    } catch (error) {
      if (!(error instanceof ApiProblem) || error.problem.code !== 'busy') throw error;
      before.push(...(await finish.reports).filter(isAbout));
    } finally {
      finish.off();
    }
  }
}

function withSentBefore(report: RunReport, before: RunReport): RunReport {
  const { accepted, confirmed, rejected } = before;
  return {
    ...report,
    accepted: report.accepted + accepted,
    confirmed: report.confirmed + confirmed,
    rejected: report.rejected + rejected,
  };
}

/** The reports of what is under way, once it has ended. */
function nextFinish(): {
  readonly reports: Promise<readonly RunReport[]>;
  /** Those that were told so far. */
  readonly told: () => readonly RunReport[];
  readonly off: () => void;
} {
  const { promise: reports, resolve } = Promise.withResolvers<readonly RunReport[]>();
  const told: RunReport[] = [];
  const offs = [
    window.kirimBios.on('runFinished', (report) => void told.push(report)),
    window.kirimBios.on('runProgressed', (run) => {
      if (run === null) resolve(told);
    }),
  ];
  return { reports, told: () => told, off: () => offs.forEach((off) => off()) };
}
