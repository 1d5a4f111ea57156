import { relative } from "node:path";
import ts from "typescript";

/** Names every export of the entry files, re-exports followed, whose declaration has no doc comment. */
export function undocumented(program: ts.Program, entries: readonly string[]): string[] {
  return faults(program, entries, (declaration) =>
    isDocumented(declaration) || isBehindOverloads(declaration) ? undefined : "has no doc comment",
  );
}

/** Names every exported function of the entry files whose doc comment shows no example that runs, or leaves out a parameter. */
export function unexplained(program: ts.Program, entries: readonly string[]): string[] {
  return faults(program, entries, (declaration) => {
    if (!ts.isFunctionDeclaration(declaration) || !isPublicSignature(declaration)) return undefined;
    const examples = ts.getJSDocTags(declaration).filter(({ tagName }) => tagName.text === "example");
    if (!examples.some((tag) => tag.getText().includes("{@includeCode"))) return "has no @example with {@includeCode}";
    const bare = declaration.parameters.find((parameter) => ts.getJSDocParameterTags(parameter).length === 0);
    return bare === undefined ? undefined : `has no @param for "${bare.name.getText()}"`;
  });
}

type Judge = (declaration: ts.Declaration) => string | undefined;

function faults(program: ts.Program, entries: readonly string[], judge: Judge): string[] {
  const checker = program.getTypeChecker();
  const named = entries.flatMap((entry) =>
    exportsOf(program, checker, entry).flatMap((symbol) =>
      declarationsOf(checker, symbol).flatMap((declaration) => {
        const fault = judge(declaration);
        return fault === undefined ? [] : [`${symbol.name} in ${fileOf(program, declaration)} ${fault}`];
      }),
    ),
  );
  return [...new Set(named)];
}

function exportsOf(program: ts.Program, checker: ts.TypeChecker, entry: string): ts.Symbol[] {
  const file = program.getSourceFile(entry);
  const module = file && checker.getSymbolAtLocation(file);
  if (module === undefined) throw new RangeError(`${entry} is not a module of the program`);
  return checker.getExportsOfModule(module);
}

/** A noun has two: its schema and its interface. */
function declarationsOf(checker: ts.TypeChecker, symbol: ts.Symbol): readonly ts.Declaration[] {
  const isAlias = (symbol.flags & ts.SymbolFlags.Alias) !== 0;
  return (isAlias ? checker.getAliasedSymbol(symbol) : symbol).declarations ?? [];
}

function isDocumented(declaration: ts.Declaration): boolean {
  if (ts.isSourceFile(declaration)) return hasHeader(declaration);
  return ts
    .getJSDocCommentsAndTags(declaration)
    .filter(ts.isJSDoc)
    .some(({ comment }) => (ts.getTextOfJSDocComment(comment) ?? "").trim() !== "");
}

/** A module is documented above its first statement, which may have a comment of its own. */
function hasHeader({ text }: ts.SourceFile): boolean {
  const [first] = ts.getLeadingCommentRanges(text, 0) ?? [];
  return first !== undefined && /^\/\*\*\s*\*? *\w[^]*@module/.test(text.slice(first.pos, first.end));
}

/** An overloaded function is explained on its first signature; its implementation is not public. */
function isPublicSignature(declaration: ts.FunctionDeclaration): boolean {
  const first = declaration.parent.forEachChild((node) =>
    ts.isFunctionDeclaration(node) && node.name?.text === declaration.name?.text ? node : undefined,
  );
  return first === declaration;
}

/** What nobody outside sees: the signature with a body, where overloads stand before it. */
function isBehindOverloads(declaration: ts.Declaration): boolean {
  return ts.isFunctionDeclaration(declaration) && declaration.body !== undefined && !isPublicSignature(declaration);
}

function fileOf(program: ts.Program, declaration: ts.Declaration): string {
  return relative(program.getCurrentDirectory(), declaration.getSourceFile().fileName);
}
