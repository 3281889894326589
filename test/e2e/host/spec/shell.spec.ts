import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '../../fixture.ts';
import { hiddenProbe, probe } from './probe.ts';

test('the tray can be read and clicked as a person would', async ({ launch }) => {
  const { tray, app } = await launch(hiddenProbe);
  expect(await tray.toolTip()).toBe('Host Probe');
  expect(await tray.count()).toBe(1);
  expect(await tray.icon()).toMatch(/icon\.png$/);
  expect(await tray.labels()).toEqual(['Open', 'Later', 'Start with Windows', '', 'Pause', 'Quit']);
  await expect(tray.click('Later')).rejects.toThrow('‘Later’ is disabled');
  await expect(tray.click('Secret')).rejects.toThrow('has no ‘Secret’');

  await tray.click('Start with Windows');
  await tray.click('Pause', 'Today');
  const items = await tray.items();
  expect(items.find(({ label }) => label === 'Start with Windows')?.isChecked).toBe(false);
  expect(items.find(({ label }) => label === 'Pause')?.submenu.map(({ isChecked }) => isChecked)).toEqual([
    false,
    true,
  ]);

  await app.evaluate(() => globalThis.recordedTrays[0]?.tray.destroy());
  expect(await tray.count()).toBe(0);
});

test('notifications are kept off the screen and can be clicked', async ({ launch }) => {
  const { app, notifications } = await launch(hiddenProbe);
  await app.evaluate(({ Notification }) => {
    for (const title of ['first', 'second']) {
      const notification = new Notification({ title, body: 'text' });
      notification.on('click', () => notification.close());
      notification.show();
    }
  });
  expect(await notifications.shown()).toEqual([
    { title: 'first', body: 'text' },
    { title: 'second', body: 'text' },
  ]);
  await notifications.click('first');
  expect(await notifications.shown()).toEqual([{ title: 'second', body: 'text' }]);
});

test('a dialog gets the answer that waits for it, and throws without one', async ({ launch }) => {
  const { app, dialogs } = await launch(hiddenProbe);
  await dialogs.answer('showMessageBox', { response: 1 });
  const answers = app.evaluate(async ({ dialog }) => {
    const show = () => dialog.showMessageBox({ message: 'Quit?', buttons: ['No', 'Yes'] });
    return [(await show()).response, await show().then(() => 'answered', String)];
  });
  expect(await answers).toEqual([
    1,
    'Error: dialog.showMessageBox was shown and the test has no answer for it',
  ]);
  const shown = { name: 'showMessageBox', options: { message: 'Quit?', buttons: ['No', 'Yes'] } };
  expect(await dialogs.shown()).toEqual([shown, shown]);
});

test('a secret survives a restart, lies in no file in clear, and can become unreadable', async ({
  launch,
}) => {
  const first = await launch(hiddenProbe);
  const encrypted = await first.app.evaluate(async ({ safeStorage }) => {
    const bytes = await safeStorage.encryptStringAsync('RAHASIA-CONTOH');
    return bytes.toString('base64');
  });
  expect(Buffer.from(encrypted, 'base64').includes('RAHASIA')).toBe(false);
  await first.dispose();

  const second = await launch({ ...hiddenProbe, profile: first.profile });
  const decrypt = () =>
    second.app.evaluate(
      ({ safeStorage }, text) =>
        safeStorage.decryptStringAsync(Buffer.from(text, 'base64')).then(
          ({ result }) => result,
          () => 'unreadable',
        ),
      encrypted,
    );
  expect(await decrypt()).toBe('RAHASIA-CONTOH');
  await second.system.setSafeStorage('undecryptable');
  expect(await decrypt()).toBe('unreadable');
});

test('a password reset makes old secrets unreadable and new ones readable', async ({ launch }) => {
  const { app } = await launch({ ...hiddenProbe, safeStorage: 'undecryptable' });
  const result = app.evaluate(async ({ safeStorage }) => {
    const decrypted = await safeStorage.decryptStringAsync(await safeStorage.encryptStringAsync('new'));
    return [await safeStorage.isAsyncEncryptionAvailable(), decrypted];
  });
  expect(await result).toEqual([true, { result: 'new', shouldReEncrypt: false }]);
});

test('encryption can be missing from the start', async ({ launch }) => {
  const { app } = await launch({ ...hiddenProbe, safeStorage: 'unavailable' });
  const result = app.evaluate(async ({ safeStorage }) => [
    await safeStorage.isAsyncEncryptionAvailable(),
    await safeStorage.encryptStringAsync('x').then(() => 'encrypted', String),
  ]);
  expect(await result).toEqual([false, 'Error: Encryption is not available.']);
});

test('power events and the network are played by the test', async ({ launch }) => {
  const { app, system } = await launch(hiddenProbe);
  await app.evaluate(({ powerMonitor }) => {
    powerMonitor.on('suspend', () => globalThis.denied.push('suspend'));
    powerMonitor.on('resume', () => globalThis.denied.push('resume'));
  });
  await system.power('suspend');
  await system.power('resume');
  await system.setOnline(false);
  expect(await app.evaluate(({ net }) => [...globalThis.denied, net.isOnline()])).toEqual([
    'suspend',
    'resume',
    false,
  ]);
});

test('the login item tells the user’s veto', async ({ launch }) => {
  const { app, system } = await launch({ ...hiddenProbe, isLoginItemVetoed: true });
  const ask = () =>
    app.evaluate(({ app: electronApp }) => {
      electronApp.setLoginItemSettings({ openAtLogin: true, args: ['--hidden'] });
      const { openAtLogin, executableWillLaunchAtLogin } = electronApp.getLoginItemSettings({
        args: ['--hidden'],
      });
      return { openAtLogin, executableWillLaunchAtLogin };
    });
  expect(await ask()).toEqual({ openAtLogin: true, executableWillLaunchAtLogin: false });
  await system.vetoLoginItem(false);
  expect(await ask()).toEqual({ openAtLogin: true, executableWillLaunchAtLogin: true });
  expect(await system.loginItem()).toEqual({ openAtLogin: true, args: ['--hidden'] });
});

test('other programs are never opened, only asked for', async ({ launch }) => {
  const { app, system } = await launch(hiddenProbe);
  await app.evaluate(async ({ shell }) => {
    await shell.openExternal('https://example.com/');
    await shell.openPath('/tmp');
    shell.showItemInFolder('/tmp/file');
  });
  expect(await system.openings()).toEqual([
    { by: 'openExternal', target: 'https://example.com/' },
    { by: 'openPath', target: '/tmp' },
    { by: 'showItemInFolder', target: '/tmp/file' },
  ]);
});

test('a proxy is named to who asks', async ({ launch }) => {
  const { app } = await launch(hiddenProbe);
  const proxies = app.evaluate(async ({ session: { defaultSession } }) => {
    const before = await defaultSession.resolveProxy('https://example.com/');
    await defaultSession.setProxy({ proxyRules: 'http://127.0.0.1:3128' });
    return [before, await defaultSession.resolveProxy('https://example.com/')];
  });
  expect(await proxies).toEqual(['DIRECT', 'PROXY 127.0.0.1:3128']);
});

test('images know their file and size', async ({ launch }) => {
  const { app } = await launch(probe);
  const icon = join(import.meta.dirname, '../probe/icon.png');
  const images = app.evaluate(
    ({ nativeImage }, { path, bytes }) => {
      const image = nativeImage.createFromPath(path);
      return {
        size: image.getSize(),
        isSame: nativeImage.createFromBuffer(Buffer.from(bytes, 'base64')).toDataURL() === image.toDataURL(),
        isMissing: nativeImage.createFromPath(`${path}.missing`).isEmpty(),
        isEmpty: nativeImage.createEmpty().isEmpty(),
      };
    },
    { path: icon, bytes: readFileSync(icon).toString('base64') },
  );
  expect(await images).toEqual({
    size: { width: 16, height: 16 },
    isSame: true,
    isMissing: true,
    isEmpty: true,
  });
});
