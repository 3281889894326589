/** The smallest application that uses every part of the host that a test cannot reach from outside. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { app, BrowserWindow, ipcMain, Menu, net, protocol, Tray } from 'electron';

const ICON = join(import.meta.dirname, 'icon.png');
const POLICY =
  "default-src 'none'; script-src 'self'; connect-src 'self'; frame-src http://127.0.0.1:*; img-src 'self'";

globalThis.denied = [];
protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges: { standard: true, secure: true } }]);
app.enableSandbox();

if (app.requestSingleInstanceLock()) {
  app.on('window-all-closed', () => undefined); // Stays in the tray.
  app.on('second-instance', (_event, args) => showWindow(args));
  void app.whenReady().then(start);
} else app.quit();

function start(): void {
  protocol.handle('app', servePage);
  ipcMain.handle('echo', (_event, ...args: unknown[]) => args);
  ipcMain.handle('fail', () => {
    throw new RangeError('too far');
  });
  ipcMain.handle('unclonable', () => () => 1);
  ipcMain.handle('sender', ({ senderFrame }) => ({
    url: senderFrame?.url,
    origin: senderFrame?.origin,
    parentOrigin: senderFrame?.parent?.origin ?? null,
  }));
  ipcMain.on('ask', (event, question: unknown) => event.sender.send('answer', question, new Date(0)));
  createTray();
  if (!process.argv.includes('--hidden')) showWindow(process.argv);
}

async function servePage(request: Request): Promise<Response> {
  const { pathname } = new URL(request.url);
  if (pathname === '/echo') return new Response(await request.text());
  const file = await net.fetch(pathToFileURL(join(import.meta.dirname, 'page', pathname)).href);
  const headers = new Headers(file.headers);
  headers.set('content-security-policy', POLICY);
  return new Response(file.body, { headers });
}

function showWindow(args: readonly string[]): void {
  const window = BrowserWindow.getAllWindows()[0] ?? createWindow();
  window.setTitle(args.find((argument) => argument.startsWith('--title='))?.slice(8) ?? window.getTitle());
  window.show();
}

function createWindow(): BrowserWindow {
  const window = new BrowserWindow({
    width: 640,
    height: 480,
    show: false,
    webPreferences: { preload: join(import.meta.dirname, 'preload.cjs') },
  });
  window.webContents.setWindowOpenHandler(({ url }) => {
    denied.push(`open ${url}`);
    return { action: 'deny' };
  });
  window.webContents.on('will-navigate', (event) => {
    denied.push(`navigate ${event.url}`);
    event.preventDefault();
  });
  void window.loadURL('app://ui/index.html');
  return window;
}

declare global {
  /** What pages wanted and were not allowed. */
  var denied: string[];
}

function createTray(): void {
  const tray = new Tray(ICON);
  tray.setImage(ICON);
  tray.setToolTip('Host Probe');
  tray.setContextMenu(
    Menu.buildFromTemplate([
      { label: 'Open', click: () => showWindow([]) },
      { label: 'Later', enabled: false },
      { label: 'Start with Windows', type: 'checkbox', checked: true },
      { type: 'separator' },
      {
        label: 'Pause',
        submenu: [
          { label: 'One hour', type: 'radio', checked: true },
          { label: 'Today', type: 'radio' },
        ],
      },
      { label: 'Secret', visible: false },
      { label: 'Quit', click: () => app.quit() },
    ]),
  );
  tray.on('click', () => showWindow([]));
}
