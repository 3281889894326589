import { Agent, request } from 'node:http';
import { accountOf, accounts } from '../frame/accounts.ts';
import { exampleSatker } from '../../simulator/options.ts';

/**
 * Posts so many records, so many at a time, over kept connections, with one token, and only looks whether each was
 * accepted: what no sender can be faster than. Prints its milliseconds.
 */
const [baseUrl = '', records = '0', concurrency = '1'] = process.argv.slice(2);
const agent = new Agent({ keepAlive: true, maxSockets: Number(concurrency) });
let next = 0;

function post(path: string, fields: Readonly<Record<string, string>>, token = ''): Promise<string> {
  const body = new URLSearchParams(fields).toString();
  const headers = {
    'content-type': 'application/x-www-form-urlencoded',
    'content-length': Buffer.byteLength(body),
    token,
  };
  return new Promise((resolve, reject) => {
    const sent = request(baseUrl + path, { method: 'POST', agent, headers }, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (piece: string) => (text += piece));
      response.on('end', () => resolve(text));
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

async function sendOneAfterAnother(token: string): Promise<void> {
  while (next < Number(records)) {
    const index = next;
    next += 1;
    const date = new Date(Date.UTC(2020, 0, 1 + Math.floor(index / accounts.length)))
      .toISOString()
      .slice(0, 10);
    const fields = { tgl_transaksi: date, kd_akun: accountOf(index), jumlah: String(1_000_000 + index) };
    const answer = await post('/ws/keuangan/akuntansi/penerimaan', fields, token);
    if (!answer.includes('MSG20003')) throw new Error(answer);
  }
}

const { satker, key } = exampleSatker;
const token = /"token":"([^"]+)"/.exec(await post('/token', { satker, key }))?.[1] ?? '';
const startedAt = performance.now();
await Promise.all(Array.from({ length: Number(concurrency) }, () => sendOneAfterAnother(token)));
console.log(JSON.stringify({ milliseconds: performance.now() - startedAt }));
agent.destroy();
