import { createServer, type Server, type Socket } from 'node:net';
import { createSecureContext, createServer as createTlsServer, TLSSocket } from 'node:tls';
import { certificate, serve } from '../../../doctor/localServer.ts';

export interface SmtpServerOptions {
  /** Which of the test certificates the server shows. */
  readonly certificate?: string;
  readonly security?: 'tls' | 'starttls' | 'none';
  /** Password of the user `bios`; without one nobody has to log in. */
  readonly password?: string;
  /** Answers a recipient with this instead of taking it. */
  readonly refusal?: string;
}

export interface TestSmtpServer {
  readonly port: number;
  /** Whole messages with their headers, soft line breaks undone. */
  readonly messages: string[];
  /** Everything that any client said while the connection was not secure. */
  readonly inClear: string[];
}

/** As much of a mail server as takes mail (RFC 5321), by TLS, STARTTLS (RFC 3207) or, wrongly, in clear. */
export async function startSmtpServer(options: SmtpServerOptions = {}): Promise<TestSmtpServer> {
  const { security = 'tls' } = options;
  const keys = { key: certificate('contoh-uji.key'), cert: certificate(options.certificate ?? 'valid') };
  const state = { messages: [], inClear: [] };
  const talk = (socket: Socket, isSecure: boolean): void => converse(socket, isSecure, options, keys, state);
  const server: Server =
    security === 'tls'
      ? createTlsServer(keys, (socket) => talk(socket, true))
      : createServer((socket) => talk(socket, false));
  // A client that does not trust the certificate breaks off.
  server.on('tlsClientError', () => undefined);
  return { port: await serve(server), ...state };
}

interface Keys {
  readonly key: string;
  readonly cert: string;
}

type State = Pick<TestSmtpServer, 'messages' | 'inClear'>;

function converse(
  socket: Socket,
  isSecure: boolean,
  options: SmtpServerOptions,
  keys: Keys,
  state: State,
): void {
  const say = (...lines: string[]): void => void socket.write(`${lines.join('\r\n')}\r\n`);
  const session = { pending: '', message: null as string[] | null };
  const hear = (line: string): void => {
    if (!isSecure) state.inClear.push(line);
    if (session.message !== null) {
      if (line !== '.') session.message.push(line);
      else {
        state.messages.push(readable(session.message));
        session.message = null;
        say('250 taken');
      }
      return;
    }
    const verb = line.slice(0, 4).toUpperCase();
    if (verb === 'EHLO') say(...greeting(isSecure, options));
    else if (verb === 'STAR' && options.security === 'starttls') upgrade();
    else if (verb === 'STAR') say('502 not here');
    else if (verb === 'AUTH') say(isLogin(line, options.password) ? '235 welcome' : '535 login refused');
    else if (verb === 'RCPT') say(options.refusal ?? '250 ok');
    else if (verb === 'DATA') {
      session.message = [];
      say('354 go on');
    } else if (verb === 'QUIT') {
      say('221 bye');
      socket.end();
    } else say('250 ok');
  };
  const upgrade = (): void => {
    say('220 begin TLS');
    socket.removeAllListeners('data');
    const secure = new TLSSocket(socket, { isServer: true, secureContext: createSecureContext(keys) });
    secure.on('error', () => undefined);
    converse(secure, true, options, keys, state);
  };
  socket.on('error', () => undefined);
  socket.on('data', (chunk: Buffer) => {
    const lines = `${session.pending}${chunk.toString()}`.split('\r\n');
    session.pending = lines.pop() ?? '';
    for (const line of lines) hear(line);
  });
  if (!isSecure || options.security !== 'starttls') say('220 test ESMTP');
}

function greeting(isSecure: boolean, { security, password }: SmtpServerOptions): string[] {
  const offers = [
    ...(security === 'starttls' && !isSecure ? ['STARTTLS'] : []),
    ...(password === undefined ? [] : ['AUTH PLAIN']),
    '8BITMIME',
  ];
  return [
    '250-test',
    ...offers.map((offer, index) => `250${index === offers.length - 1 ? ' ' : '-'}${offer}`),
  ];
}

function isLogin(line: string, password: string | undefined): boolean {
  const [, , response = ''] = line.split(' ');
  return Buffer.from(response, 'base64').toString() === `\0bios\0${password ?? ''}`;
}

/** Quoted-printable undone, so that tests can read what was written. */
function readable(lines: readonly string[]): string {
  const joined = lines.join('\n').replaceAll('=\n', '');
  return Buffer.from(
    joined.replaceAll(/=([0-9A-F]{2})/g, (_match, hex: string) => String.fromCharCode(parseInt(hex, 16))),
    'latin1',
  ).toString();
}
