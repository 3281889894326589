/** `node --import register.ts`: makes a child process a utility process. */
import { redirectElectron } from '../redirectElectron.ts';
import { ParentPortDouble } from './parentPort.ts';

redirectElectron(new URL('./electron.ts', import.meta.url));
Object.defineProperty(process, 'type', { value: 'utility', enumerable: true });
Object.defineProperty(process, 'parentPort', { value: new ParentPortDouble(process), enumerable: true });
