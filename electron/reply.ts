/** Why something did not happen; texts are Indonesian and hold no secret. */
export interface Problem {
  /** What a program decides on, e.g. `no-key`. */
  readonly code: string;
  /** What was expected, what was found, where. */
  readonly message: string;
  /** What to do. */
  readonly remedy: string;
}

/** What a call comes to. A call never rejects for something that can be expected. */
export type Result<Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly problem: Problem };

export type Reply<Value> = Promise<Result<Value>>;

export function succeed<Value>(value: Value): Result<Value> {
  return { ok: true, value };
}

export function fail(code: string, message: string, remedy: string): Result<never> {
  return { ok: false, problem: { code, message, remedy } };
}
