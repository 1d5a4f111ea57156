import { posix } from "node:path";
import ts from "typescript";
import { descend, placeOf, type Sources } from "./sources.js";

/** One import, export-from, `import()`, `import("x").T` or `require()` of a source file. */
export interface Import {
  /** The importing file's path in `src`. */
  readonly from: string;
  /** What is written between the quotes. */
  readonly specifier: string;
  /** The imported file's path in `src`; absent when a package is imported. */
  readonly target?: string;
  /** Whether it reads `import * as name`. */
  readonly isNamespace: boolean;
  /** File and line, for messages. */
  readonly place: string;
}

/** Lists every import of every source. */
export function importsOf(sources: Sources): Import[] {
  return [...sources].flatMap(([path, file]) => {
    const found: Import[] = [];
    descend(file, (node) => {
      const specifier = specifierOf(node);
      if (specifier !== undefined) found.push(describeImport(path, node, specifier));
    });
    return found;
  });
}

function describeImport(from: string, node: ts.Node, specifier: string): Import {
  const bindings = ts.isImportDeclaration(node) ? node.importClause?.namedBindings : undefined;
  const isNamespace = bindings !== undefined && ts.isNamespaceImport(bindings);
  const described = { from, specifier, isNamespace, place: placeOf(node) };
  if (!specifier.startsWith(".")) return described;
  return { ...described, target: posix.join(posix.dirname(from), specifier).replace(/\.js$/, ".ts") };
}

function specifierOf(node: ts.Node): string | undefined {
  const named = namedModule(node);
  return named !== undefined && ts.isStringLiteralLike(named) ? named.text : undefined;
}

function namedModule(node: ts.Node): ts.Expression | ts.TypeNode | undefined {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return node.moduleSpecifier;
  if (ts.isImportTypeNode(node)) return ts.isLiteralTypeNode(node.argument) ? node.argument.literal : undefined;
  if (!ts.isCallExpression(node)) return undefined;
  const isImport = node.expression.kind === ts.SyntaxKind.ImportKeyword;
  const isRequire = ts.isIdentifier(node.expression) && node.expression.text === "require";
  return isImport || isRequire ? node.arguments[0] : undefined;
}
