import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const source = (path: string): string => fileURLToPath(new URL(`./src/${path}`, import.meta.url));

export default defineConfig({
  resolve: {
    alias: [
      { find: /^answerable$/, replacement: source("index.ts") },
      { find: /^answerable\/(.*)\/labels$/, replacement: source("$1/labels.ts") },
      { find: /^answerable\/calendar\/china$/, replacement: source("calendar/china.ts") },
      { find: /^answerable\/(.*)$/, replacement: source("$1/index.ts") },
    ],
  },
  test: {
    include: ["test/**/*.test.ts"],
    typecheck: { enabled: true, include: ["test/**/*.test-d.ts"] },
  },
});
