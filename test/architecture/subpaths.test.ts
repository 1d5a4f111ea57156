import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import * as z from "zod";
import manifest from "../../package.json" with { type: "json" };
import { readFolders, readSources, SOURCE_ROOT } from "./sources.js";
import { schemaFault, schemasIn } from "./schemas.js";
import { SUBPATHS } from "./subpaths.js";

const SizeBudgets = z.array(
  z.strictObject({ name: z.string(), path: z.string(), limit: z.string(), gzip: z.literal(true) }),
);

describe("the subpaths of package.json", () => {
  test.each(SUBPATHS)("$specifier has its source", ({ source }) => {
    expect(existsSync(join(SOURCE_ROOT, source))).toBe(true);
  });

  test("every folder of src except core is one", () => {
    const folders = readFolders().filter((folder) => folder !== "core");
    expect(SUBPATHS.map(({ source }) => source)).toEqual(
      expect.arrayContaining(folders.map((folder) => `${folder}/index.ts`)),
    );
  });

  test("the words of every domain that has labels are one", () => {
    const labels = [...readSources().keys()].filter((path) => path.endsWith("/labels.ts"));
    expect(SUBPATHS.map(({ source }) => source)).toEqual(expect.arrayContaining(labels));
  });

  test("every one has a size budget, and no budget is left over", () => {
    const budgets = SizeBudgets.parse(
      JSON.parse(readFileSync(new URL("../../.size-limit.json", import.meta.url), "utf8")),
    );
    expect(budgets.map(({ name, path }) => ({ name, path }))).toEqual(
      SUBPATHS.map(({ specifier, built }) => ({ name: specifier, path: built })),
    );
  });

  test("the root carries every domain under its name, but not the presets", async () => {
    const domains = SUBPATHS.map(({ specifier }) => specifier.split("/"))
      .filter(([, domain, part]) => domain !== undefined && domain !== "presets" && part === undefined)
      .map(([, domain]) => domain);
    expect(Object.keys(await import("answerable"))).toEqual(expect.arrayContaining(domains));
  });
});

test("the run-time dependencies are zod, immer and date-fns, and nothing else", () => {
  expect(Object.keys(manifest.dependencies).sort()).toEqual(["date-fns", "immer", "zod"]);
  expect(manifest).not.toHaveProperty("peerDependencies");
  expect(manifest).not.toHaveProperty("optionalDependencies");
});

describe("exported schemas", () => {
  test.each(SUBPATHS)("those of $specifier convert to JSON Schema and take no unknown field", async ({ specifier }) => {
    const module = (await import(specifier)) as Record<string, unknown>;
    expect(schemasIn(specifier, module).flatMap(schemaFault)).toEqual([]);
  });

  test.each([
    ["what JSON cannot say", z.date(), "Date cannot be represented in JSON Schema"],
    ["a transform", z.string().transform(Number), "Transforms cannot be represented"],
    ["a custom check of type", z.custom<string>(), "Custom types cannot be represented"],
    ["an object that drops unknown fields", z.object({ a: z.string() }), "the whole takes unknown fields"],
    [
      "one deep inside",
      z.array(z.strictObject({ a: z.object({ b: z.string() }) })),
      "items.properties.a takes unknown",
    ],
  ])("a fault is found: %s", (_name, schema, fault) => {
    expect(schemasIn("fixture", { Noun: schema, other: 1 }).flatMap(schemaFault)).toEqual([
      expect.stringContaining(fault),
    ]);
  });

  test.each([
    ["a strict object", z.strictObject({ a: z.string() })],
    ["names that the app chooses", z.record(z.string(), z.json())],
  ])("no fault is seen in %s", (_name, schema) => {
    expect(schemasIn("fixture", { Noun: schema }).flatMap(schemaFault)).toEqual([]);
  });
});
