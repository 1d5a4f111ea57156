import { defineConfig } from "tsup";

export default defineConfig({
  // One file for each module of `src`: a bundler then leaves out, module by module, what an app does not use, which it
  // cannot do inside a file whose schemas are made when it is loaded.
  entry: ["src/**/*.ts"],
  bundle: false,
  format: "esm",
  target: "es2022",
  platform: "neutral",
  sourcemap: true,
  clean: true,
});
