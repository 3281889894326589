import { childrenOf, nodeIn, nodesIn, nodesOf, textIn, type SyntaxNode } from './syntax.ts';

/** Attributes of elements whose text people see or hear. */
const shownAttributes = new Set([
  'alt',
  'aria-label',
  'aria-description',
  'description',
  'error',
  'label',
  'placeholder',
  'summary',
  'text',
  'title',
]);

/** Texts that a file shows without taking them from the messages: between tags, and in attributes that are shown. */
export function textsInMarkup(program: SyntaxNode): string[] {
  return [...nodesOf(program)].flatMap((node) => {
    if (node.type === 'JSXElement' || node.type === 'JSXFragment') {
      return nodesIn(node, 'children').flatMap(textsShownBy);
    }
    const isShown = shownAttributes.has(textIn(nodeIn(node, 'name'), 'name') ?? '');
    return node.type === 'JSXAttribute' && isShown ? childrenOf(node).flatMap(textsShownBy) : [];
  });
}

/** The texts that an expression can come to be; what it computes or looks up is not its own. */
function textsShownBy(node: SyntaxNode): string[] {
  const parts = (...keys: string[]) => keys.flatMap((key) => nodeIn(node, key) ?? []).flatMap(textsShownBy);
  switch (node.type) {
    case 'JSXText':
      return worded(textIn(node, 'value'));
    case 'JSXExpressionContainer':
      return parts('expression');
    case 'ConditionalExpression':
      return parts('consequent', 'alternate');
    case 'LogicalExpression':
      return parts('left', 'right');
    case 'Literal':
    case 'TemplateLiteral':
      return textsIn(node);
    default:
      return [];
  }
}

/** Every text that stands in a syntax tree; names of properties and of modules are none. */
export function textsIn(node: SyntaxNode): string[] {
  const names = new Set(
    [...nodesOf(node)].flatMap((each) => nodeIn(each, 'key') ?? nodeIn(each, 'source') ?? []),
  );
  return [...nodesOf(node)].flatMap((each) => {
    if (names.has(each)) return [];
    if (each.type === 'Literal') return worded(textIn(each, 'value'));
    if (each.type !== 'TemplateElement') return [];
    const value = each['value'];
    return typeof value === 'object' && value !== null && 'raw' in value ? worded(String(value.raw)) : [];
  });
}

function worded(text: string | null): string[] {
  return text !== null && /\p{L}{2}/u.test(text) ? [text.trim()] : [];
}
