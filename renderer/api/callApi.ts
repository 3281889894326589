import type { Api } from '../../electron/api.ts';
import type { Problem, Result } from '../../electron/reply.ts';

export type ApiName = keyof Api;
export type ApiArguments<Name extends ApiName> = Parameters<Api[Name]>;
export type ApiValue<Name extends ApiName> =
  Awaited<ReturnType<Api[Name]>> extends Result<infer Value> ? Value : never;

/** A call that did not come to a value; `problem` says why and what to do. */
export class ApiProblem extends Error {
  override readonly name = 'ApiProblem';
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.message);
    this.problem = problem;
  }
}

/** Makes a call of the application. Rejects with `ApiProblem`. */
export async function callApi<Name extends ApiName>(
  name: Name,
  ...args: ApiArguments<Name>
): Promise<ApiValue<Name>> {
  const call: unknown = window.kirimBios[name];
  if (typeof call !== 'function') throw new TypeError(`no call ${name}`);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- The preload offers each call with its own type.
  const result = (await Reflect.apply(call, undefined, args)) as Result<ApiValue<Name>>;
  if (result.ok) return result.value;
  throw new ApiProblem(result.problem);
}

/** What to tell of an error; one that is no `ApiProblem` is a fault of the page. */
export function problemOfError(error: unknown): Problem {
  if (error instanceof ApiProblem) return error.problem;
  return {
    code: 'page-fault',
    message: 'Tampilan mengalami gangguan yang tidak terduga.',
    remedy: 'Tutup jendela ini lalu buka lagi. Pengiriman tetap berjalan di latar belakang.',
  };
}
