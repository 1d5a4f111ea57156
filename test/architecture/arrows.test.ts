import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { LAYERS, boundaryFaults } from "./arrows.js";
import { circles } from "./circles.js";
import { importsOf } from "./imports.js";
import { impurities } from "./impurities.js";
import { readFolders, readSources, sourcesOf } from "./sources.js";

const real = readSources();

describe("imports go one way", () => {
  test("the sources keep to the arrows, to indexes and to the run-time dependencies", () => {
    expect(boundaryFaults(importsOf(real))).toEqual([]);
  });

  test("every folder has its layer, and every layer its folders", () => {
    expect(readFolders().sort()).toEqual(LAYERS.flat().sort());
  });

  test.each([
    ["a layer above", "figures/rate.ts", `import { x } from "../ledger/index.js";`, "figures may not use ledger"],
    ["a neighbour", "ledger/a.ts", `import type { X } from "../commitment/index.js";`, "ledger may not use commitment"],
    ["the wrong way of the crossing", "figures/a.ts", `export * from "../statistics/index.js";`, "figures may not use"],
    ["past an index", "ledger/a.ts", `import { x } from "../figures/rate.js";`, "entered through its index only"],
    ["by import()", "core/a.ts", `const x = import("../rules/index.js");`, "core may not use rules"],
    ["by a type", "core/a.ts", `type X = import("../rules/index.js").X;`, "core may not use rules"],
    ["by require", "core/a.ts", `const x = require("../rules/index.js");`, "core may not use rules"],
    ["labels carried along", "ledger/index.ts", `export * from "./labels.js";`, "a subpath of its own"],
    ["a part carried along", "ledger/index.ts", `export * from "./sheet/index.js";`, "a subpath of its own"],
    ["a carried part elsewhere", "assessment/a.ts", `import "./consequences/index.js";`, "a subpath of its own"],
    ["past its index", "assessment/index.ts", `import "./consequences/lint.js";`, "is entered through its index"],
    ["past the index of a part", "presets/a.ts", `import { x } from "../ledger/sheet/read-day.js";`, "entered through"],
    [
      "the year table carried along",
      "ledger/a.ts",
      `import { x } from "../calendar/china.js";`,
      "a subpath of its own",
    ],
    ["presets in the root", "index.ts", `export * as presets from "./presets/index.js";`, "does not carry presets"],
    ["the root in a domain", "ledger/a.ts", `import { x } from "../index.js";`, "entered through its index only"],
    ["a module of Node", "core/a.ts", `import { readFileSync } from "node:fs";`, "not a run-time dependency"],
    ["another package", "core/a.ts", `import lodash from "lodash";`, "not a run-time dependency"],
    ["a part of a dependency", "core/a.ts", `import * as z from "zod/mini";`, "not a run-time dependency"],
    ["zod by name", "core/a.ts", `import { z } from "zod";`, "as a namespace only"],
    ["immer elsewhere", "ledger/a.ts", `import { produce } from "immer";`, "only definitions may use it"],
    ["date-fns elsewhere", "ledger/a.ts", `import { parseISO } from "date-fns/parseISO";`, "only calendar may use it"],
    ["all of date-fns", "calendar/a.ts", `import { parseISO } from "date-fns";`, "name the function's module"],
    ["a file without its ending", "core/a.ts", `import { x } from "./b";`, "names its file"],
  ])("a fault is found: %s", (_name, path, text, fault) => {
    expect(boundaryFaults(importsOf(sourcesOf({ [path]: text })))).toEqual([expect.stringContaining(fault)]);
  });

  test.each([
    ["the crossing", "statistics/a.ts", `import { rate } from "../figures/index.js";`],
    ["a lower layer", "campaign/a.ts", `import { x } from "../ledger/index.js"; import * as z from "zod";`],
    ["the domain in its part", "ledger/sheet/a.ts", `import { x } from "../item.js"; import { y } from "./b.js";`],
    ["a part in a layer above", "presets/a.ts", `import { x } from "../ledger/sheet/index.js";`],
    ["one function of date-fns", "calendar/a.ts", `import { parseISO } from "date-fns/parseISO";`],
    ["labels where words are shown", "bulletin/a.ts", `import { X } from "../ledger/labels.js";`],
    ["the verb of a carried part", "assessment/index.ts", `export { x } from "./consequences/index.js";`],
    ["a domain in the root", "index.ts", `export * as ledger from "./ledger/index.js";`],
    ["words that only look like an import", "core/a.ts", `// import { x } from "node:fs"\nconst x = 'from "lodash"';`],
  ])("no fault is seen in %s", (_name, path, text) => {
    expect(boundaryFaults(importsOf(sourcesOf({ [path]: text })))).toEqual([]);
  });
});

describe("imports make no circle", () => {
  test("the sources have none", () => {
    expect(circles(importsOf(real))).toEqual([]);
  });

  test("a circle is found, even of types and behind a file that ends well", () => {
    const sources = sourcesOf({
      "core/end.ts": "",
      "core/a.ts": `import "./end.js"; import { b } from "./b.js";`,
      "core/b.ts": `import "./end.js"; export { c } from "./c.js";`,
      "core/c.ts": `import type { A } from "./a.js";`,
    });
    expect(circles(importsOf(sources))).toEqual(["core/a.ts -> core/b.ts -> core/c.ts -> core/a.ts"]);
  });

  test("two ways to the same file are not a circle", () => {
    const sources = sourcesOf({
      "core/a.ts": `import "./b.js"; import "./c.js";`,
      "core/b.ts": `import "./c.js";`,
      "core/c.ts": "",
    });
    expect(circles(importsOf(sources))).toEqual([]);
  });
});

describe("time, chance and code come in from outside", () => {
  test("the sources read no clock, draw no chance and evaluate no text", () => {
    expect(impurities(real)).toEqual([]);
  });

  test.each([
    "Date.now()",
    "const clock = Date.now;",
    "new Date()",
    "new Date",
    "Date()",
    "Math.random()",
    "performance.now()",
    "crypto.randomUUID()",
    "eval('1')",
    "(0, eval)('1')",
    "new Function('return 1')",
    "Function('return 1')",
    "globalThis.Date",
  ])("a fault is found: %s", (text) => {
    expect(impurities(sourcesOf({ "core/a.ts": text }))).not.toEqual([]);
  });

  test.each([
    "new Date(day)",
    "Date.parse(text)",
    "Date.UTC(2026, 0, 1)",
    "Math.floor(1)",
    "retrieval.eval",
    "type F = Function",
  ])("no fault is seen in %s", (text) => {
    expect(impurities(sourcesOf({ "core/a.ts": text }))).toEqual([]);
  });
});

test("the arrows in CONTRIBUTING.md name the same layers", () => {
  const text = readFileSync(new URL("../../CONTRIBUTING.md", import.meta.url), "utf8");
  const [drawing = ""] = /```\ncore\n[^`]+```/.exec(text) ?? [];
  const drawn = drawing.replaceAll(/\([^)]*\)|```/g, "").split("<-");
  expect(drawn.map((layer) => layer.match(/[a-z]+/g))).toEqual(LAYERS.map((layer) => [...layer]));
});
