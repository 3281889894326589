import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { onTestFinished } from 'vitest';
import { createBiosClient, type BiosClient } from '../../core/bios/client.ts';
import { createHttp } from '../../core/bios/http.ts';
import { createTokenSource, type TokenSource } from '../../core/bios/token.ts';
import { systemClock } from '../../core/systemClock.ts';
import { exampleSatker } from '../../simulator/options.ts';

export interface ScriptedRequest {
  readonly path: string;
  readonly fields: Readonly<Record<string, string>>;
  readonly token: string;
}

/** In place of an answer: nothing more than what the script itself does with the response. */
export const noAnswer = Symbol('no answer');

/** What the server says; a text is the body as it is, anything else is sent as JSON. */
export type Script = (request: ScriptedRequest, response: ServerResponse) => unknown;

export interface ScriptedBios {
  readonly baseUrl: string;
  readonly client: BiosClient;
  readonly tokens: TokenSource;
  readonly requests: readonly ScriptedRequest[];
}

/**
 * A server that answers as the test says, for what the simulator never does. `/token` gives a new token each time,
 * unless the script answers it.
 */
export async function startScriptedBios(
  script: Script,
  timeoutMs = 5000,
  statusOf: (request: ScriptedRequest) => number = () => 200,
): Promise<ScriptedBios> {
  const requests: ScriptedRequest[] = [];
  const answerOne = async (incoming: IncomingMessage, response: ServerResponse): Promise<void> => {
    const body = await text(incoming);
    const request = {
      path: incoming.url ?? '',
      fields: Object.fromEntries(new URLSearchParams(body)),
      token: String(incoming.headers['token'] ?? ''),
    };
    requests.push(request);
    response.statusCode = statusOf(request);
    const answer = script(request, response) ?? tokenAnswer(request, requests.length);
    if (answer !== undefined && answer !== noAnswer)
      response.end(typeof answer === 'string' ? answer : JSON.stringify(answer));
  };
  const server = createServer((incoming, response) => void answerOne(incoming, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const baseUrl = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}/api`;
  const http = createHttp({ baseUrl, timeoutMs, authorities: [], proxy: null });
  onTestFinished(() => {
    http.close();
    server.closeAllConnections();
    server.close();
  });
  const tokens = createTokenSource(http, exampleSatker, systemClock, mask);
  return { baseUrl, tokens, requests, client: createBiosClient({ http, tokens, clock: systemClock, mask }) };
}

function tokenAnswer({ path }: ScriptedRequest, number: number): unknown {
  return path.endsWith('/token')
    ? { status: 'MSG20004', message: 'Request token berhasil', token: `token-${number}` }
    : undefined;
}

/** A page of read-back as BIOS gives it. */
export function pageAnswer(datas: readonly object[], counters: object = {}): unknown {
  return { status: 'MSG20001', message: 'Data ditemukan', data: { datas, ...counters } };
}

function mask(message: string): string {
  return message.replaceAll(exampleSatker.key, '•••');
}
