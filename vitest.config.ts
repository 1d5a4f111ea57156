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
    setupFiles: ["test/setup/property-tests.ts"],
    // A busy machine breaks no rule; the limit only ends what hangs.
    testTimeout: 60_000,
    // Only what must not compile is judged here; `npm run types` judges everything else, once.
    typecheck: { enabled: true, include: ["test/**/*.test-d.ts"], ignoreSourceErrors: true },
  },
});
