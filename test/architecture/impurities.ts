import ts from "typescript";
import { descend, placeOf, type Sources } from "./sources.js";

/** Expressions by which time, chance or code that cannot be read in advance would come in. */
const FORBIDDEN: readonly string[] = ["Date.now", "Math.random", "performance.now", "crypto.randomUUID", "eval"];

/** Names every place in the sources that reads a clock, uses chance or evaluates text. */
export function impurities(sources: Sources): string[] {
  return [...sources.values()].flatMap((file) => {
    const found: string[] = [];
    descend(file, (node) => {
      if (isImpure(node)) found.push(`${placeOf(node)} has ${node.getText()}`);
    });
    return found;
  });
}

function isImpure(node: ts.Node): boolean {
  if (ts.isNewExpression(node)) return isNamed(node, "Date") && (node.arguments ?? []).length === 0;
  if (ts.isCallExpression(node) && isNamed(node, "Date")) return true;
  if (ts.isIdentifier(node)) return node.text === "globalThis" || isFunctionConstructor(node) || isEvaluation(node);
  return ts.isPropertyAccessExpression(node) && FORBIDDEN.includes(node.getText().replaceAll("?.", "."));
}

function isNamed(node: ts.NewExpression | ts.CallExpression, name: string): boolean {
  return ts.isIdentifier(node.expression) && node.expression.text === name;
}

/** `Function` as a value; as a type it would be eslint's to refuse. */
function isFunctionConstructor(node: ts.Identifier): boolean {
  return node.text === "Function" && !ts.isTypeReferenceNode(node.parent);
}

function isEvaluation(node: ts.Identifier): boolean {
  return FORBIDDEN.includes(node.text) && !ts.isPropertyAccessExpression(node.parent);
}
