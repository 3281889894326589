import type { IncomingMessage, ServerResponse } from 'node:http';
import { answerAdmin, type AdminParts } from './admin.ts';
import { envelope, type Answer } from './answer.ts';
import { allowAnyOrigin, preflightAnswer } from './cors.ts';
import { exchange, type ExchangeParts } from './exchange.ts';
import { readFields } from './fields.ts';
import { readBody } from './requestBody.ts';
import { routeOf } from './router.ts';

export type HandlerParts = ExchangeParts & AdminParts;

/** Serves one request to its end; whatever happens, nothing is thrown. */
export async function serveRequest(
  parts: HandlerParts,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  try {
    response.setHeader('date', new Date(parts.now()).toUTCString());
    await serve(parts, request, response, await readBody(request));
  } catch {
    // The sender went away, the simulator is closing, or the simulator has a defect: MSG50001, as BIOS says.
    if (response.socket === null || response.headersSent || parts.closing.aborted) response.destroy();
    else writeAnswer(response, envelope('MSG50001', 500));
  }
}

async function serve(
  parts: HandlerParts,
  request: IncomingMessage,
  response: ServerResponse,
  body: Buffer | null,
): Promise<void> {
  const { method = 'GET', url = '/', headers } = request;
  const [path, query] = splitAtQuery(url);
  const route = routeOf(method, path, parts.catalogue);
  if (route.kind === 'admin') {
    writeAnswer(response, answerAdmin(parts, method, route.path, query, body ?? Buffer.alloc(0)));
    return;
  }
  if (route.kind === 'preflight') {
    const requested = headers['access-control-request-headers'];
    writeAnswer(response, allowAnyOrigin(preflightAnswer(requested)));
    return;
  }
  const fields = await readFields(query, headers['content-type'] ?? '', body ?? Buffer.alloc(0));
  const caller = parts.tokens.callerOf(headers);
  const arrival = { method, path, route, fields, caller, isTooLarge: body === null };
  const delivery = await exchange(parts, arrival);
  if (delivery.kind === 'answer') writeAnswer(response, allowAnyOrigin(delivery.answer));
  if (delivery.kind === 'reset') response.socket?.resetAndDestroy();
}

function writeAnswer(response: ServerResponse, answer: Answer): void {
  response.writeHead(answer.httpStatus, answer.headers);
  response.end(answer.body);
}

function splitAtQuery(url: string): [path: string, query: string] {
  const mark = url.indexOf('?');
  return mark < 0 ? [url, ''] : [url.slice(0, mark), url.slice(mark + 1)];
}
