import type jsep from 'jsep';

/** The kinds of syntax that a formula may hold; everything else that the parser knows is refused. */
export function isLiteral(node: jsep.Expression): node is jsep.Literal {
  return node.type === 'Literal';
}

export function isIdentifier(node: jsep.Expression): node is jsep.Identifier {
  return node.type === 'Identifier';
}

export function isUnary(node: jsep.Expression): node is jsep.UnaryExpression {
  return node.type === 'UnaryExpression';
}

export function isBinary(node: jsep.Expression): node is jsep.BinaryExpression {
  return node.type === 'BinaryExpression';
}

export function isCall(node: jsep.Expression): node is jsep.CallExpression {
  return node.type === 'CallExpression';
}
