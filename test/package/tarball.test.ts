import { afterAll, describe, expect, test } from "vitest";
import * as z from "zod";
import manifest from "../../package.json" with { type: "json" };
import { SUBPATHS } from "../architecture/subpaths.js";
import { installTarball } from "./tarball.js";

const SourceMap = z.object({ sources: z.array(z.string()), sourcesContent: z.array(z.string()) });

const installed = installTarball();
afterAll(() => {
  installed.remove();
});

const specifiers = SUBPATHS.map(({ specifier }) => specifier);
const subjects = JSON.stringify(specifiers);

describe("the tarball holds what an app needs", () => {
  test.each(["package.json", "README.md", "LICENSE", "CHANGELOG.md"])("it has %s", (file) => {
    expect(installed.files).toContain(file);
  });

  test.each(SUBPATHS)("$specifier has its module, its source map and its types", ({ built, types }) => {
    expect(installed.files).toEqual(expect.arrayContaining([built, `${built}.map`, types]));
  });

  test("it has nothing else: no source, no test, no reference data", () => {
    const rest = installed.files.filter((file) => !/^dist\/[\w/-]+(\.js|\.js\.map|\.d\.ts)$/.test(file));
    expect(rest.sort()).toEqual(["CHANGELOG.md", "LICENSE", "README.md", "README.zh-CN.md", "package.json"]);
  });

  test("every source map carries its sources", () => {
    const maps = installed.files.filter((file) => file.endsWith(".map"));
    expect(maps).not.toEqual([]);
    for (const map of maps) {
      const { sources, sourcesContent } = SourceMap.parse(JSON.parse(installed.read(map)));
      expect(sourcesContent).toHaveLength(sources.length);
    }
  });

  test("no file names a path of the machine that built it", () => {
    const places = [process.cwd(), "file://", "/home/", "/root/", "/tmp/"];
    const named = installed.files.flatMap((file) => {
      const text = installed.read(file);
      return places.filter((place) => text.includes(place)).map((place) => `${file} names ${place}`);
    });
    expect(named).toEqual([]);
  });

  test("the manifest that goes out asks for zod, immer and date-fns at run time", () => {
    const { dependencies } = JSON.parse(installed.read("package.json")) as typeof manifest;
    expect(Object.keys(dependencies).sort()).toEqual(["date-fns", "immer", "zod"]);
  });
});

describe("an app takes it in either way", () => {
  test("import() and require() of every subpath give the same module, and it is not empty", () => {
    const same = installed.run(
      "commonjs",
      `(async () => {
        const answers = {};
        for (const specifier of ${subjects}) {
          const required = require(specifier);
          const imported = await import(specifier);
          answers[specifier] = required === imported && Object.keys(required).length > 0;
        }
        console.log(JSON.stringify(answers));
      })();`,
    );
    expect(same).toEqual(Object.fromEntries(specifiers.map((specifier) => [specifier, true])));
  });

  test("a domain under the root's name holds the very things of its subpath", () => {
    const different = installed.run(
      "module",
      `import * as root from "answerable";
      const different = [];
      for (const [name, domain] of Object.entries(root)) {
        if (!${subjects}.includes("answerable/" + name)) continue;
        const subpath = await import("answerable/" + name);
        for (const key of Object.keys(subpath)) if (subpath[key] !== domain[key]) different.push(name + "." + key);
      }
      console.log(JSON.stringify(different));`,
    );
    expect(different).toEqual([]);
  });

  test("an error thrown by way of require is the class that import gives, with its code", () => {
    const caught = installed.run(
      "commonjs",
      `import("answerable").then(({ RefusedError }) => {
        try {
          require("answerable").must({ ok: false, refusal: { code: "not-found", message: "no item \\"7\\"" } });
        } catch (error) {
          console.log(JSON.stringify([error instanceof RefusedError, error.code, error.message]));
        }
      });`,
    );
    expect(caught).toEqual([true, "not-found", `not-found: no item "7"`]);
  });

  test("a subpath that package.json does not name stays closed", () => {
    const codes = installed.run(
      "module",
      `const closed = ["answerable/core", "answerable/dist/index.js"];
      console.log(JSON.stringify(await Promise.all(closed.map((name) => import(name).catch(({ code }) => code)))));`,
    );
    expect(codes).toEqual(["ERR_PACKAGE_PATH_NOT_EXPORTED", "ERR_PACKAGE_PATH_NOT_EXPORTED"]);
  });
});
