import type { Catalogue } from '../core/catalogue/catalogue.ts';
import type { Dataset } from '../core/catalogue/dataset.ts';
import type { ReferenceId } from '../core/catalogue/reference.ts';

/** What a request asks for. */
export type Route =
  | { readonly kind: 'token' }
  | { readonly kind: 'write'; readonly dataset: Dataset }
  | { readonly kind: 'read'; readonly dataset: Dataset }
  | { readonly kind: 'reference'; readonly id: ReferenceId }
  | { readonly kind: 'admin'; readonly path: string }
  | { readonly kind: 'preflight' }
  | { readonly kind: 'wrong-method' }
  | { readonly kind: 'unknown' };

const ADMIN = '__simulator';

/** Finds the route of a path, with or without `/api` before it. */
export function routeOf(method: string, path: string, catalogue: Catalogue): Route {
  const segments = decodePath(path);
  if (segments === null) return { kind: 'unknown' };
  const [first, ...rest] = segments.split('/');
  if (first === ADMIN) return { kind: 'admin', path: rest.join('/') };
  if (method === 'OPTIONS') return { kind: 'preflight' };
  const route = apiRoute(first === 'api' ? rest.join('/') : segments, catalogue);
  if (route.kind === 'unknown') return route;
  const isRight = route.kind === 'reference' ? method === 'GET' || method === 'HEAD' : method === 'POST';
  return isRight ? route : { kind: 'wrong-method' };
}

function apiRoute(path: string, catalogue: Catalogue): Route {
  if (path === 'token') return { kind: 'token' };
  const [, id] = /^ws\/ref\/(bank|akun|rekening)$/.exec(path) ?? [];
  if (id === 'bank' || id === 'akun' || id === 'rekening') return { kind: 'reference', id };
  const [, verb, name = ''] = /^(ws|get\/data)\/(.+)$/.exec(path) ?? [];
  const dataset = catalogue.datasets.get(name);
  if (dataset === undefined) return { kind: 'unknown' };
  return { kind: verb === 'ws' ? 'write' : 'read', dataset };
}

/** The path without the slashes around it, as Laravel matches it; null when its percent-encoding is broken. */
function decodePath(path: string): string | null {
  try {
    return decodeURIComponent(path).replace(/^\/+|\/+$/g, '');
  } catch {
    return null;
  }
}

/** The dataset that a route is about; null for others. */
export function datasetOf(route: Route): Dataset | null {
  return route.kind === 'write' || route.kind === 'read' ? route.dataset : null;
}
