import { defineConfig, type Options } from "tsup";
import manifest from "./package.json" with { type: "json" };

type Plugin = NonNullable<Options["esbuildPlugins"]>[number];

/** The entries are the subpaths of package.json, so neither list can forget one. */
const subpaths = Object.values(manifest.exports)
  .filter((target) => typeof target !== "string")
  .map(({ default: built }) => built.replace("./dist/", "").replace(".js", ""));

/**
 * The root points at the built subpaths instead of bundling them: bundled, `export * as ledger` becomes an object that
 * keeps everything of a domain in every subpath that uses a part of it.
 */
const rootPointsAtSubpaths: Plugin = {
  name: "root-points-at-subpaths",
  setup: (build) => {
    build.onResolve({ filter: /^\.\/[a-z]+\/index\.js$/ }, ({ path, importer }) =>
      /[\\/]src[\\/]index\.ts$/.test(importer) ? { path, external: true } : undefined,
    );
  },
};

export default defineConfig({
  // `core` is no subpath; it is built by itself because the root points at it.
  entry: Object.fromEntries([...subpaths, "core/index"].map((name) => [name, `src/${name}.ts`])),
  format: "esm",
  target: "es2022",
  platform: "neutral",
  sourcemap: true,
  splitting: true,
  clean: true,
  esbuildPlugins: [rootPointsAtSubpaths],
});
