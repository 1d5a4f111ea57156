import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { SOURCE_ROOT } from "./sources.js";
import { SUBPATHS } from "./subpaths.js";

const ROOT = new URL("../../", import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, ROOT), "utf8");

/** The rows of the page, each with its mechanism, the names that answer it and its test. */
const rows = [...read("docs/coverage.md").matchAll(/^\| M(\d+) +\|[^|]*\|([^|]*)\| `([^`]+)` +\|$/gm)].map(
  ([, mechanism = "", answers = "", file = ""]) => ({
    mechanism: Number(mechanism),
    names: [...answers.matchAll(/`([a-z]+(?:\/[a-z-]+)?)\.(\w+)`/g)].map(([, subpath = "", name = ""]) => ({
      subpath,
      name,
    })),
    file,
  }),
);

test("the page has every mechanism once, in order", () => {
  expect(rows.map(({ mechanism }) => mechanism)).toEqual(Array.from({ length: 66 }, (_, index) => index + 1));
});

describe.each(rows)("M$mechanism", ({ names, file }) => {
  test("is answered by names that are exported", async () => {
    expect(names.length).toBeGreaterThan(0);
    for (const { subpath, name } of names) {
      const found = SUBPATHS.find(({ specifier }) => specifier === `answerable/${subpath}`);
      const exported = (await import(join(SOURCE_ROOT, found?.source ?? subpath))) as Record<string, unknown>;
      expect(exported, `answerable/${subpath}`).toHaveProperty(name);
    }
  });
  test("is held by a test that uses one of them", () => {
    expect(existsSync(new URL(file, ROOT)), file).toBe(true);
    const used = names.filter(({ name }) => new RegExp(`\\b${name}\\b`).test(read(file)));
    expect(used.length, file).toBeGreaterThan(0);
  });
});
