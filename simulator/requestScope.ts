import type { Route } from './router.ts';

/** What a request is about, as faults and the journal tell requests apart. */
export type RequestScope = 'token' | 'write' | 'read' | 'reference' | 'other';

export function scopeOf(route: Route): RequestScope {
  switch (route.kind) {
    case 'token':
    case 'write':
    case 'read':
    case 'reference':
      return route.kind;
    case 'admin':
    case 'preflight':
    case 'wrong-method':
    case 'unknown':
      return 'other';
  }
}
