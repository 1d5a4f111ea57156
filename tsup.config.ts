import { defineConfig } from "tsup";
import manifest from "./package.json" with { type: "json" };

/** The entries are the subpaths of package.json, so neither list can forget one. */
const entries = Object.values(manifest.exports)
  .filter((target) => typeof target !== "string")
  .map(({ default: built }) => {
    const name = built.replace("./dist/", "").replace(".js", "");
    return [name, `src/${name}.ts`] as const;
  });

export default defineConfig({
  entry: Object.fromEntries(entries),
  format: "esm",
  target: "es2022",
  platform: "neutral",
  sourcemap: true,
  splitting: true,
  clean: true,
});
