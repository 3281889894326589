import { codeAnswer, type Answer } from './answer.ts';
import type { FaultPlan } from './faultPlan.ts';
import type { Judge } from './fieldRules.ts';
import type { Fields } from './fields.ts';
import { answerReadBack } from './readBack.ts';
import { answerReference } from './references.ts';
import type { Route } from './router.ts';
import type { Store } from './store.ts';
import type { Caller, Tokens } from './token.ts';
import { answerWrite } from './write.ts';

export interface BiosParts extends Judge {
  readonly store: Store;
  readonly tokens: Tokens;
  readonly faults: FaultPlan;
}

export interface BiosRequest {
  readonly route: Route;
  /** By the request's token; null without a valid one. */
  readonly caller: Caller | null;
  readonly fields: Fields;
}

/** The webservice itself: one request, one answer, no connection in sight. */
export function answerBios(parts: BiosParts, request: BiosRequest): Answer {
  const { route, fields } = request;
  const mode = parts.settings.httpStatusMode;
  switch (route.kind) {
    case 'token':
      return parts.tokens.issue(fields);
    case 'reference':
      return answerReference(parts.catalogue, route.id, mode);
    case 'write':
      return withCaller(parts, request, (caller) =>
        answerWrite(parts, parts.store, caller, route.dataset, fields),
      );
    case 'read':
      return withCaller(parts, request, (caller) =>
        answerReadBack(parts.settings, parts.store, caller, route.dataset, fields),
      );
    case 'wrong-method':
      return codeAnswer('MSG40501', mode);
    case 'unknown':
    case 'preflight':
    case 'admin':
      return codeAnswer('MSG40401', mode);
  }
}

function withCaller(parts: BiosParts, { caller }: BiosRequest, answer: (caller: Caller) => Answer): Answer {
  if (caller !== null && parts.faults.useToken(caller.tokenId)) return answer(caller);
  return codeAnswer('MSG40103', parts.settings.httpStatusMode);
}
