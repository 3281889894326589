import { childrenOf, nodeIn, nodesIn, nodesOf, textIn, type SyntaxNode } from './syntax.ts';

/** What a name may stand for: paths into the messages. Different functions of a file may use it for different ones. */
type Aliases = Map<string, readonly string[]>;

/**
 * The paths into `messages` that a file uses, e.g. `board.actions.send`. A path that a variable stands for counts only
 * with what is taken from the variable; whatever is handed on whole or looked up by a computed name counts whole.
 */
export function usedMessages(program: SyntaxNode): ReadonlySet<string> {
  const aliases: Aliases = new Map([['messages', ['']]]);
  const declarations = new Set<SyntaxNode>();
  for (const node of nodesOf(program)) {
    const value = node.type === 'VariableDeclarator' ? nodeIn(node, 'init') : null;
    const target = nodeIn(node, 'id');
    const paths = value === null ? [] : pathsOf(value, aliases);
    if (target === null || paths.length === 0) continue;
    declarations.add(node);
    for (const [name, key] of namesOf(target)) {
      aliases.set(name, [...(aliases.get(name) ?? []), ...paths.map((path) => join(path, key))]);
    }
  }
  const used = new Set<string>();
  const visit = (node: SyntaxNode): void => {
    if (declarations.has(node) || node.type.startsWith('Import') || node.type === 'ObjectPattern') return;
    const paths = pathsOf(node, aliases);
    for (const path of paths) used.add(path);
    if (paths.length === 0) for (const child of partsOf(node)) visit(child);
  };
  visit(program);
  return used;
}

/** Where an expression may point within the messages; nowhere for most. */
function pathsOf(node: SyntaxNode, aliases: Aliases): readonly string[] {
  if (node.type === 'Identifier') return aliases.get(textIn(node, 'name') ?? '') ?? [];
  const object = nodeIn(node, 'object');
  if (node.type !== 'MemberExpression' || node['computed'] === true || object === null) return [];
  const key = textIn(nodeIn(node, 'property'), 'name') ?? '';
  return pathsOf(object, aliases).map((path) => join(path, key));
}

/** What of a node can be an expression: names of members and of properties are none. */
function partsOf(node: SyntaxNode): SyntaxNode[] {
  if (node['computed'] === true) return childrenOf(node);
  const name = { MemberExpression: 'property', Property: 'key' }[node.type];
  const named = name === undefined ? null : nodeIn(node, name);
  return childrenOf(node).filter((child) => child !== named);
}

/** The names that a declaration gives, each with the key that it is taken from. */
function namesOf(target: SyntaxNode): [name: string, key: string][] {
  if (target.type === 'Identifier') return [[textIn(target, 'name') ?? '', '']];
  return nodesIn(target, 'properties').map((property) => [
    textIn(nodeIn(property, 'value'), 'name') ?? '',
    textIn(nodeIn(property, 'key'), 'name') ?? '',
  ]);
}

function join(path: string, key: string): string {
  return [path, key].filter((part) => part !== '').join('.');
}
