import type { Protocol } from 'electron';
import { notImplemented } from '../notImplemented.ts';
import type { OwnSchemes } from './ownSchemes.ts';

type ProtocolCalls = Pick<
  Protocol,
  'registerSchemesAsPrivileged' | 'handle' | 'unhandle' | 'isProtocolHandled'
>;

/** The double of `protocol`. A scheme must be registered as standard before the app is ready to be handled. */
export function createProtocol(schemes: OwnSchemes, isReady: () => boolean): ProtocolCalls {
  const standardSchemes = new Set<string>();
  return {
    registerSchemesAsPrivileged(registered) {
      if (isReady()) {
        throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready');
      }
      for (const { scheme, privileges } of registered) {
        if (privileges?.standard === true) standardSchemes.add(scheme);
      }
    },
    handle(scheme, handler) {
      if (!standardSchemes.has(scheme))
        notImplemented(`protocol.handle of ${scheme}, not registered as standard`);
      schemes.handle(scheme, handler);
    },
    unhandle: (scheme) => schemes.unhandle(scheme),
    isProtocolHandled: (scheme) => schemes.isHandled(scheme),
  };
}
