import type { Import } from "./imports.js";

/** Names the circles of imports among the files of `src`, types included. */
export function circles(imports: readonly Import[]): string[] {
  const uses = usesOf(imports);
  const found: string[] = [];
  const finished = new Set<string>();
  const follow = (file: string, path: readonly string[]): void => {
    const start = path.indexOf(file);
    if (start !== -1) found.push([...path.slice(start), file].join(" -> "));
    if (start !== -1 || finished.has(file)) return;
    for (const used of uses.get(file) ?? []) follow(used, [...path, file]);
    finished.add(file);
  };
  for (const file of uses.keys()) follow(file, []);
  return found;
}

function usesOf(imports: readonly Import[]): Map<string, Set<string>> {
  const uses = new Map<string, Set<string>>();
  for (const { from, target } of imports) {
    if (target !== undefined) uses.set(from, (uses.get(from) ?? new Set()).add(target));
  }
  return uses;
}
