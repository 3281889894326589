/** `node --import register.ts`: gives the main process its stand-in for Electron. */
import { redirectElectron } from './redirectElectron.ts';

redirectElectron(new URL('./electron.ts', import.meta.url));
