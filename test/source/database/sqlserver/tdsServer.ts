import { once } from 'node:events';
import { createServer, type Socket } from 'node:net';
import { duplexPair, type Duplex } from 'node:stream';
import { createSecureContext, TLSSocket, type SecureContextOptions } from 'node:tls';
import {
  done,
  errorToken,
  loginAnswer,
  packet,
  packetType,
  preLoginAnswer,
  splitPackets,
  transactionAnswer,
  type Encryption,
  type Packet,
} from './tdsPackets.ts';

/** What a client asked, in the order in which it came. */
export interface TdsRequest {
  readonly type: number;
  /** The texts in it. */
  readonly text: string;
}

export interface TdsServerOptions {
  readonly encryption?: Encryption;
  readonly tls?: SecureContextOptions;
  /** Refuses every login with these errors. */
  readonly refuse?: readonly { number: number; message: string }[];
  /** The tokens that answer a query, sent in a packet each; null: the server works until it is told to stop. */
  answer?(text: string): Iterable<Buffer> | null;
}

export interface TdsServer {
  readonly port: number;
  readonly requests: readonly TdsRequest[];
  /** How many packets of an answer have gone out. */
  sentPackets(): number;
  close(): Promise<void>;
}

/** Stands in for SQL Server, which does not run where the tests do: its protocol, and answers that a test gives. */
export async function startTdsServer(options: TdsServerOptions = {}): Promise<TdsServer> {
  const requests: TdsRequest[] = [];
  const sockets = new Set<Socket>();
  const counter = { sent: 0 };
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    converse(socket, options, requests, counter);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new TypeError('no port');
  return {
    port: address.port,
    requests,
    sentPackets: () => counter.sent,
    async close() {
      if (!server.listening) return;
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}

interface Line {
  send(data: Buffer, isLast?: boolean): void;
  /** Resolves when the client takes more. */
  drained(): Promise<void>;
}

function converse(
  socket: Socket,
  options: TdsServerOptions,
  requests: TdsRequest[],
  counter: { sent: number },
): void {
  let stream: Duplex = socket;
  const line: Line = {
    send(data, isLast = true) {
      stream.write(packet(packetType.response, data, isLast));
    },
    async drained() {
      if (stream.writableNeedDrain) await once(stream, 'drain');
    },
  };
  let working: AbortController | null = null;
  const work = async (text: string): Promise<void> => {
    working = new AbortController();
    await answer(line, options.answer?.(text) ?? null, working.signal, counter);
    working = null;
  };
  const onMessage = (type: number, data: Buffer): void => {
    const text = data.toString('utf16le');
    requests.push({ type, text });
    switch (type) {
      case packetType.preLogin:
        line.send(preLoginAnswer(options.encryption ?? 'not supported'));
        if (options.tls === undefined) return;
        socket.removeAllListeners('data');
        stream = secure(socket, options.tls);
        return listen(stream, onMessage);
      case packetType.login:
        return line.send(login(options));
      case packetType.transaction:
        return line.send(transactionAnswer());
      case packetType.attention:
        return working === null ? line.send(done('attention')) : working.abort();
      case packetType.procedure:
        void work(text);
        return;
      default:
        return line.send(done());
    }
  };
  listen(stream, onMessage);
}

function login({ refuse = [] }: TdsServerOptions): Buffer {
  if (refuse.length === 0) return loginAnswer();
  return Buffer.concat([...refuse.map(({ number, message }) => errorToken(number, message)), done('error')]);
}

/** As fast as the client takes it; told to stop, it says that it did. */
async function answer(
  line: Line,
  tokens: Iterable<Buffer> | null,
  stop: AbortSignal,
  counter: { sent: number },
): Promise<void> {
  for (const token of tokens ?? []) {
    await line.drained();
    if (stop.aborted) break;
    counter.sent += 1;
    line.send(token, false);
  }
  if (tokens === null && !stop.aborted) await once(stop, 'abort');
  if (!stop.aborted) return line.send(done());
  line.send(done('error'));
  return line.send(done('attention'));
}

function listen(stream: Duplex, onMessage: (type: number, data: Buffer) => void): void {
  let rest: Buffer = Buffer.alloc(0);
  let parts: Packet[] = [];
  stream.on('data', (chunk: Buffer) => {
    const split = splitPackets(Buffer.concat([rest, chunk]));
    rest = split.rest;
    for (const each of split.packets) {
      parts.push(each);
      if (!each.isLast) continue;
      const data = Buffer.concat(parts.map((part) => part.data));
      parts = [];
      onMessage(each.type, data);
    }
  });
}

/** TLS whose handshake travels in pre-login packets, and everything after it bare, as SQL Server wants it. */
function secure(socket: Socket, options: SecureContextOptions): Duplex {
  const [inner, outer] = duplexPair();
  const tls = new TLSSocket(inner, { isServer: true, secureContext: createSecureContext(options) });
  tls.on('error', () => socket.destroy());
  let isBare = false;
  let rest: Buffer = Buffer.alloc(0);
  socket.on('data', (chunk: Buffer) => {
    isBare ||= rest.length === 0 && chunk.readUInt8(0) !== packetType.preLogin;
    if (isBare) return outer.write(chunk);
    const split = splitPackets(Buffer.concat([rest, chunk]));
    rest = split.rest;
    return split.packets.forEach(({ data }) => outer.write(data));
  });
  outer.on('data', (chunk: Buffer) => {
    socket.write(isBare ? chunk : packet(packetType.preLogin, chunk));
  });
  return tls;
}
