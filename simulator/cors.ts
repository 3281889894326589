import type { Answer } from './answer.ts';

/** Any web page may call BIOS (contract.md 6: a public client calls it from browsers; inferred). */
export function allowAnyOrigin(answer: Answer): Answer {
  return { ...answer, headers: { 'access-control-allow-origin': '*', ...answer.headers } };
}

/** What a browser asks before it sends a token header or JSON; `requested` is what it names. */
export function preflightAnswer(requested = '*'): Answer {
  const headers = {
    'access-control-allow-methods': 'GET, POST, OPTIONS',
    'access-control-allow-headers': requested,
    'access-control-max-age': '0',
  };
  return { httpStatus: 204, headers, body: '', code: null };
}
