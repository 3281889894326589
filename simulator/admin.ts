import { z } from 'zod';
import { jsonAnswer, type Answer } from './answer.ts';
import type { FaultPlan } from './faultPlan.ts';
import { faultSchema } from './faultSpecification.ts';
import type { Journal } from './journal.ts';
import { parseValue } from './parseValue.ts';
import type { Store } from './store.ts';

export interface AdminParts {
  readonly faults: FaultPlan;
  readonly journal: Journal;
  readonly store: Store;
}

/** One fault, a list of them, or `{"faults": [...]}`. */
const faultsBody = z.preprocess(asList, z.array(faultSchema));

/**
 * The simulator's own calls below `/__simulator/`, no part of BIOS:
 * `GET|POST|DELETE faults` (POST replaces all faults), `GET requests?after=N`, `GET rows/<dataset>?satker=`,
 * `POST reset` (forgets rows, requests and faults).
 */
export function answerAdmin(
  parts: AdminParts,
  method: string,
  path: string,
  query: string,
  body: Buffer,
): Answer {
  const call = `${method} ${path}`;
  if (call === 'GET faults') return jsonAnswer(200, { faults: parts.faults.states() });
  if (call === 'POST faults') return setFaults(parts, body);
  if (call === 'DELETE faults') return setFaults(parts, Buffer.from('[]'));
  if (call === 'POST reset') return reset(parts);
  const parameters = new URLSearchParams(query);
  if (call === 'GET requests') return listRequests(parts, parameters);
  if (call.startsWith('GET rows/')) return listRows(parts, path.slice('rows/'.length), parameters);
  return jsonAnswer(404, { message: `Panggilan simulator tidak dikenal: ${call}` });
}

function setFaults({ faults }: AdminParts, body: Buffer): Answer {
  const json = parseJson(body.toString('utf8'));
  if (json === undefined) return jsonAnswer(400, { message: 'Isi permintaan bukan JSON yang sah.' });
  const parsed = parseValue(faultsBody, json);
  if (!parsed.ok) return jsonAnswer(400, { message: `Gangguan tidak sah: ${parsed.problem}.` });
  faults.set(parsed.value);
  return jsonAnswer(200, { faults: faults.states() });
}

function reset({ faults, journal, store }: AdminParts): Answer {
  faults.set([]);
  journal.clear();
  store.clear();
  return jsonAnswer(200, { message: 'Simulator dikosongkan.' });
}

function listRequests({ journal }: AdminParts, parameters: URLSearchParams): Answer {
  const after = Number(parameters.get('after') ?? 0);
  return jsonAnswer(200, { requests: journal.entries().filter((entry) => !(entry.sequence <= after)) });
}

function listRows({ store }: AdminParts, dataset: string, parameters: URLSearchParams): Answer {
  const query = { dataset, satker: parameters.get('satker'), date: null, limit: -1, offset: 0 };
  return jsonAnswer(200, store.find(query));
}

function asList(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return 'faults' in value ? value.faults : [value];
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
