import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import ts from "typescript";
import { describe, expect, onTestFinished, test } from "vitest";
import { undocumented, unexplained } from "./documentation.js";
import { SOURCE_ROOT } from "./sources.js";
import { SUBPATHS } from "./subpaths.js";

const TYPE_CHECKING_TAKES = 60_000;

/** That each one exists is another test's. */
const entries = SUBPATHS.map(({ source }) => join(SOURCE_ROOT, source)).filter((path) => existsSync(path));
const options = ts.parseJsonConfigFileContent(
  ts.readConfigFile(join(SOURCE_ROOT, "tsconfig.json"), (path) => readFileSync(path, "utf8")).config,
  ts.sys,
  SOURCE_ROOT,
).options;

describe("the public interface", { timeout: TYPE_CHECKING_TAKES }, () => {
  const program = ts.createProgram(entries, options);

  test("every export of every subpath has a doc comment", () => {
    expect(undocumented(program, entries)).toEqual([]);
  });

  test("every exported function shows an example that runs and explains its parameters", () => {
    expect(unexplained(program, entries)).toEqual([]);
  });
});

describe("the checks find what is missing", { timeout: TYPE_CHECKING_TAKES }, () => {
  const noun = `/** A noun, checked. */\nexport const Noun = 1;\nexport interface Noun {}`;

  test.each([
    ["an export", `export const bare = 1;`, ["bare in inner.ts"]],
    ["the second declaration of a noun", noun, ["Noun in inner.ts"]],
    ["tags without a sentence", `/** @param a - a */\nexport function tagged(a: 1) {}`, ["tagged in inner.ts"]],
    [
      "the second overload",
      `/** Does it. */\nexport function a(x: 1): void;\nexport function a(x: 2): void;\nexport function a() {}`,
      ["a in inner.ts"],
    ],
    ["nothing before a body", `/** Does it. */\nexport function a(x: 1): void;\nexport function a() {}`, []],
    ["nothing", `/** A noun. */\nexport const Noun = 1;\n/** A noun. */\nexport interface Noun {}`, []],
  ])("missing: the comment on %s", (_name, text, named) => {
    const [program, entry] = compile(text);
    expect(undocumented(program, [entry])).toEqual(named.map((name) => `${name} has no doc comment`));
  });

  const withExample = (example: string, parameter: string): string =>
    `/**\n * Does it.\n *\n${parameter} * @example\n * ${example}\n */\nexport function step({ a }: { a: 1 }) {}`;
  const runs = "{@includeCode ./x.test.ts#it}";

  test.each([
    ["example", `/** Does it. */\nexport function step() {}`, ["step in inner.ts has no @example with {@includeCode}"]],
    ["example that runs", withExample("step()", ""), ["step in inner.ts has no @example with {@includeCode}"]],
    ["parameter", withExample(runs, ""), [`step in inner.ts has no @param for "{ a }"`]],
    ["thing", withExample(runs, " * @param input - what it needs\n"), []],
    ["example of a constant", `/** A noun. */\nexport const Noun = 1;`, []],
  ])("missing: the %s", (_name, text, named) => {
    const [program, entry] = compile(text);
    expect(unexplained(program, [entry])).toEqual(named);
  });

  test.each([
    ["no comment", `export const noun = 1;`, ["inner in inner.ts has no doc comment"]],
    [
      "the comment of its first export alone",
      `/** A noun. */\nexport const noun = 1;`,
      ["inner in inner.ts has no doc comment"],
    ],
    ["a tag without a sentence", `/** @module */\nexport const noun = 1;`, ["inner in inner.ts has no doc comment"]],
    ["both", `/**\n * Nouns.\n *\n * @module\n */\n\n/** A noun. */\nexport const noun = 1;`, []],
  ])("a namespace export needs the module's own comment: %s", (_name, text, named) => {
    const [program, entry] = compile(text, `export * as inner from "./inner.js";`);
    expect(undocumented(program, [entry])).toEqual(named);
  });
});

/** Compiles one file behind an index, as a domain is built. */
function compile(inner: string, index = `export * from "./inner.js";`): [ts.Program, string] {
  const folder = mkdtempSync(join(tmpdir(), "answerable-documentation-"));
  onTestFinished(() => {
    rmSync(folder, { recursive: true });
  });
  const entry = join(folder, "index.ts");
  writeFileSync(join(folder, "inner.ts"), inner);
  writeFileSync(entry, index);
  const host = ts.createCompilerHost(options);
  const program = ts.createProgram(
    [entry],
    { ...options, noLib: true },
    { ...host, getCurrentDirectory: () => folder },
  );
  return [program, entry];
}
