import { readFileSync, readdirSync } from "node:fs";
import { join, sep } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";

/** The folder of the sources, absolute. */
export const SOURCE_ROOT = fileURLToPath(new URL("../../src", import.meta.url));

/** Parsed sources by their path in `src`, for instance `ledger/item.ts`. */
export type Sources = ReadonlyMap<string, ts.SourceFile>;

/** Parses sources given as text, so that a rule can be shown a fault that the real sources do not have. */
export function sourcesOf(texts: Readonly<Record<string, string>>): Sources {
  return new Map(Object.entries(texts).map(([path, text]) => [path, parse(path, text)]));
}

/** Parses every file of `src`. */
export function readSources(): Sources {
  const paths = readdirSync(SOURCE_ROOT, { recursive: true, encoding: "utf8" }).filter((path) => path.endsWith(".ts"));
  return sourcesOf(Object.fromEntries(paths.map((path) => [path.split(sep).join("/"), readText(path)])));
}

/** The folders of `src`, by name. */
export function readFolders(): string[] {
  return readdirSync(SOURCE_ROOT, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
}

/** Goes through a node and everything below it. */
export function descend(node: ts.Node, visit: (node: ts.Node) => void): void {
  visit(node);
  ts.forEachChild(node, (child) => {
    descend(child, visit);
  });
}

/** Where a node stands, for messages. */
export function placeOf(node: ts.Node): string {
  const file = node.getSourceFile();
  const { line } = file.getLineAndCharacterOfPosition(node.getStart(file));
  return `${file.fileName}:${line + 1}`;
}

function readText(path: string): string {
  return readFileSync(join(SOURCE_ROOT, path), "utf8");
}

function parse(path: string, text: string): ts.SourceFile {
  return ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true);
}
