/** Loaded before the app by the preview: what Windows shows outside the app's window stands in a window of its own. */
import type { Menu, MenuItem } from 'electron';

const electron: typeof Electron.CrossProcessExports = require('electron');
const { readFileSync }: typeof import('node:fs') = require('node:fs');
const { createServer }: typeof import('node:http') = require('node:http');
const { join }: typeof import('node:path') = require('node:path');
const { randomUUID }: typeof import('node:crypto') = require('node:crypto');

interface Question {
  readonly id: string;
  readonly name: string;
  readonly options: unknown;
  readonly answer: (answer: unknown) => void;
}

const questions = new Map<string, Question>();

/** Asks the person in the control window. */
const ask = (name: string) =>
  ((...args: unknown[]) =>
    new Promise((resolve) => {
      const id = randomUUID();
      const options = args.findLast((argument) => argument !== undefined);
      questions.set(id, { id, name, options, answer: resolve });
    })) as never;

electron.dialog.showMessageBox = ask('showMessageBox');
electron.dialog.showOpenDialog = ask('showOpenDialog');
electron.dialog.showSaveDialog = ask('showSaveDialog');

const itemsOf = (menu: Menu | null | undefined): MenuItem[] =>
  (menu?.items ?? []).filter(({ visible }) => visible);
const shownItem = (item: MenuItem): object => ({
  label: item.label,
  type: item.type,
  isEnabled: item.enabled,
  isChecked: item.checked,
  submenu: itemsOf(item.submenu).map(shownItem),
});

function readState(): object {
  const [tray] = globalThis.recordedTrays;
  return {
    toolTip: tray?.toolTip ?? '',
    icon: tray === undefined ? '' : iconUrl(tray.icon),
    menu: itemsOf(tray?.menu).map(shownItem),
    notifications: globalThis.recordedNotifications.map(({ title, body }) => ({ title, body })),
    questions: [...questions.values()].map(({ id, name, options }) => ({ id, name, options })),
  };
}

function iconUrl(path: string): string {
  const type = path.endsWith('.ico') ? 'image/x-icon' : 'image/png';
  return path === '' ? '' : `data:${type};base64,${readFileSync(path).toString('base64')}`;
}

function click(path: readonly number[]): void {
  const [first, ...rest] = path;
  let item = itemsOf(globalThis.recordedTrays[0]?.menu)[first ?? 0];
  for (const index of rest) item = itemsOf(item?.submenu)[index];
  item?.click();
}

function receive(url: string, body: string): void {
  const message: { path?: number[]; id?: string; answer?: unknown } = JSON.parse(body);
  if (url.endsWith('/click')) click(message.path ?? []);
  else if (url.endsWith('/press')) globalThis.recordedTrays[0]?.tray.emit('click', {});
  else if (url.endsWith('/answer')) {
    questions.get(message.id ?? '')?.answer(message.answer);
    questions.delete(message.id ?? '');
  }
}

/** Only who knows this may control the app. */
const secretPath = `/${randomUUID()}`;

const server = createServer((request, response) => {
  const { url = '', method } = request;
  if (!url.startsWith(secretPath)) {
    response.writeHead(404).end();
  } else if (method === 'POST') {
    let body = '';
    request.on('data', (chunk) => (body += String(chunk)));
    request.on('end', () => {
      receive(url, body);
      response.end();
    });
  } else if (url.endsWith('/state')) {
    response.setHeader('content-type', 'application/json').end(JSON.stringify(readState()));
  } else {
    response
      .setHeader('content-type', 'text/html; charset=utf-8')
      .end(readFileSync(join(__dirname, 'control.html')));
  }
});

server.listen(0, '127.0.0.1', () => {
  void electron.app.whenReady().then(() => {
    const address = server.address();
    const port = address !== null && typeof address === 'object' ? address.port : 0;
    const window = new electron.BrowserWindow({
      x: 20,
      y: 40,
      width: 380,
      height: 680,
      title: 'Baki dan dialog',
    });
    return window.loadURL(`http://127.0.0.1:${port}${secretPath}/`);
  });
});
