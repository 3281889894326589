import { EventEmitter } from 'node:events';
import type { Protocol, ProxyConfig, Session } from 'electron';
import type { Permissions } from './permissions.ts';

type SessionCalls = Pick<
  Session,
  'setPermissionRequestHandler' | 'setPermissionCheckHandler' | 'setProxy' | 'resolveProxy' | 'fetch'
>;

interface SessionParts {
  readonly permissions: Permissions;
  readonly protocol: Partial<Protocol>;
  readonly fetch: Session['fetch'];
}

/** The double of a session. A proxy is remembered and named; the host's requests never go through it. */
export class SessionDouble extends EventEmitter implements SessionCalls {
  readonly protocol: Partial<Protocol>;
  readonly fetch: Session['fetch'];
  private readonly permissions: Permissions;
  private proxy: ProxyConfig = { mode: 'direct' };

  constructor({ permissions, protocol, fetch }: SessionParts) {
    super();
    this.permissions = permissions;
    this.protocol = protocol;
    this.fetch = fetch;
  }

  setPermissionRequestHandler(handler: Parameters<Session['setPermissionRequestHandler']>[0]): void {
    this.permissions.requestHandler = handler;
  }

  setPermissionCheckHandler(handler: Parameters<Session['setPermissionCheckHandler']>[0]): void {
    this.permissions.checkHandler = handler;
  }

  async setProxy(config: ProxyConfig): Promise<void> {
    this.proxy = config;
  }

  /** `DIRECT`, or `PROXY host:port` for the one address that `proxyRules` gave. */
  async resolveProxy(_url: string): Promise<string> {
    const { proxyRules = '', mode } = this.proxy;
    return proxyRules === '' || mode === 'direct' ? 'DIRECT' : `PROXY ${proxyRules.replace(/^\w+:\/\//, '')}`;
  }
}
