import manifest from "../../package.json" with { type: "json" };

/** One entry of package.json's `exports` that an app can import. */
export interface Subpath {
  /** What an app writes: `answerable/ledger`. */
  readonly specifier: string;
  /** Its source's path in `src`: `ledger/index.ts`. */
  readonly source: string;
  /** The built module's path in the package: `dist/ledger/index.js`. */
  readonly built: string;
  /** The declarations' path in the package: `dist/ledger/index.d.ts`. */
  readonly types: string;
}

/** Every subpath of the package, the root first, as package.json states them. */
export const SUBPATHS: readonly Subpath[] = Object.entries(manifest.exports).flatMap(([name, target]) => {
  if (typeof target === "string") return [];
  const built = target.default.replace("./", "");
  const source = built.replace("dist/", "").replace(/\.js$/, ".ts");
  return [{ specifier: name.replace(".", manifest.name), source, built, types: target.types.replace("./", "") }];
});
