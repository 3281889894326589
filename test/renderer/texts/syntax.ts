import { parseSync } from 'vite';

/** A node of a syntax tree: whatever has a type. */
export interface SyntaxNode {
  readonly type: string;
  readonly [key: string]: unknown;
}

export function parseFile(path: string, source: string): SyntaxNode {
  const { program, errors } = parseSync(path, source);
  if (errors.length > 0) throw new Error(`${path}: ${errors[0]?.message ?? ''}`);
  const root: unknown = program;
  if (!isNode(root)) throw new Error(`${path} has no syntax tree`);
  return root;
}

/** Every node below and including a node, parents first. */
export function* nodesOf(node: SyntaxNode): Generator<SyntaxNode> {
  yield node;
  for (const child of childrenOf(node)) yield* nodesOf(child);
}

export function childrenOf(node: SyntaxNode): SyntaxNode[] {
  return Object.values(node).flatMap((value) =>
    (Array.isArray(value) ? value : [value]).filter((each) => isNode(each)),
  );
}

export function nodeIn(node: SyntaxNode, key: string): SyntaxNode | null {
  const value = node[key];
  return isNode(value) ? value : null;
}

export function nodesIn(node: SyntaxNode, key: string): SyntaxNode[] {
  const value = node[key];
  return Array.isArray(value) ? value.filter((each) => isNode(each)) : [];
}

export function textIn(node: SyntaxNode | null, key: string): string | null {
  const value = node?.[key];
  return typeof value === 'string' ? value : null;
}

function isNode(value: unknown): value is SyntaxNode {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}
