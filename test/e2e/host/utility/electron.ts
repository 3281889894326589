/** The `electron` module as a utility process sees it. */
import { createNet } from '../net/net.ts';
import { missing, strict } from '../notImplemented.ts';

export const net = strict('net', createNet());
export const systemPreferences = missing('systemPreferences');

const all = { net, systemPreferences };
export default all;
export { all as 'module.exports' };
