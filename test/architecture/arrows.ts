import { dirname } from "node:path";
import type { Import } from "./imports.js";
import { SUBPATHS } from "./subpaths.js";

/** The folders of `src` from the ground up: a folder may use every folder of a lower layer, and none beside or above it. */
export const LAYERS = [
  ["core"],
  ["definitions", "calendar", "figures", "statistics", "tables"],
  ["rules"],
  ["ledger", "commitment", "satisfaction"],
  ["campaign"],
  ["assessment"],
  ["bulletin"],
  ["presets"],
] as const;

/** The one import that is allowed within a layer. */
const CROSSINGS: readonly string[] = ["statistics -> figures"];

/** Which folders may use a package at run time. */
const PACKAGES: Readonly<Record<string, readonly string[] | "everywhere">> = {
  zod: "everywhere",
  immer: ["definitions"],
  "date-fns": ["calendar"],
};

/** Files that are subpaths of their own, so that only those who want them carry them. */
const SEPARATE = /\/labels\.ts$|^calendar\/china\.ts$/;
/** Parts of a domain that are subpaths of their own: they build on the domain, and nothing of the domain on them. */
const PARTS = SUBPATHS.filter(({ source }) => /^[^/]+\/.+\/index\.ts$/.test(source)).map(({ source }) =>
  dirname(source),
);
/** Parts whose main verb is one of the domain itself, so that the domain's index carries it; no other file of the domain may. */
const CARRIED: readonly string[] = ["assessment/consequences"];
/** Who may show words, and so may import the labels of others. */
const SHOWS_WORDS: readonly string[] = ["assessment", "bulletin", "presets"];
/** Folders that the root does not carry. */
const NOT_IN_ROOT: readonly string[] = ["presets"];

/** Names every import that goes against the house. */
export function boundaryFaults(imports: readonly Import[]): string[] {
  return imports.flatMap((found) => {
    const fault = found.target === undefined ? packageFault(found) : sourceFault(found, found.target);
    return fault === undefined ? [] : [`${found.place} imports "${found.specifier}": ${fault}`];
  });
}

function packageFault({ from, specifier, isNamespace }: Import): string | undefined {
  const users = PACKAGES[specifier.replace(/^date-fns\/\w+$/, "date-fns")];
  if (users === undefined) return "not a run-time dependency";
  if (specifier === "zod" && !isNamespace) return "zod is imported as a namespace only";
  if (specifier === "date-fns")
    return "its index takes Node longer to load than all the rest: name the function's module";
  if (users === "everywhere" || users.includes(folderOf(from))) return undefined;
  return `only ${users.join(" and ")} may use it`;
}

function sourceFault({ from, specifier }: Import, target: string): string | undefined {
  if (!specifier.endsWith(".js")) return "a relative import names its file, with .js";
  const [user, used] = [folderOf(from), folderOf(target)];
  if (SEPARATE.test(target)) return SHOWS_WORDS.includes(user) ? undefined : "it is a subpath of its own";
  const part = partOf(target);
  const carries = part !== undefined && CARRIED.includes(part) && from === `${user}/index.ts`;
  if (user === used && carries)
    return target === `${part}/index.ts` ? undefined : `${part} is entered through its index`;
  if (user === used) return part === undefined || part === partOf(from) ? undefined : `it is a subpath of its own`;
  if (target !== `${part ?? used}/index.ts`) return `${used} is entered through its index only`;
  if (user === ROOT) return NOT_IN_ROOT.includes(used) ? `the root does not carry ${used}` : undefined;
  const goesDown = layerOf(used) < layerOf(user);
  return goesDown || CROSSINGS.includes(`${user} -> ${used}`) ? undefined : `${user} may not use ${used}`;
}

function partOf(path: string): string | undefined {
  return PARTS.find((part) => path.startsWith(`${part}/`));
}

/** What `folderOf` answers for `src/index.ts`. */
const ROOT = "";

function folderOf(path: string): string {
  return path.includes("/") ? path.slice(0, path.indexOf("/")) : ROOT;
}

function layerOf(folder: string): number {
  const layer = LAYERS.findIndex((names) => (names as readonly string[]).includes(folder));
  if (layer === -1) throw new RangeError(`folder "${folder}" has no layer`);
  return layer;
}
