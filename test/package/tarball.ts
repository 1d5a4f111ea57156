import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, sep } from "node:path";
import { fileURLToPath } from "node:url";
import manifest from "../../package.json" with { type: "json" };

const REPOSITORY = fileURLToPath(new URL("../..", import.meta.url));

/** The package as an app gets it: packed, and unpacked into a folder that knows nothing of this repository. */
export interface InstalledPackage {
  /** Path of every file in the tarball. */
  readonly files: readonly string[];
  /** Text of one of them. */
  readonly read: (file: string) => string;
  /** Runs a script in the app's folder, as CommonJS or as a module, and reads the JSON that it prints. */
  readonly run: (kind: "commonjs" | "module", script: string) => unknown;
  /** Removes the folder. */
  readonly remove: () => void;
}

/** Packs the built package and installs it, with its run-time dependencies and no others. */
export function installTarball(): InstalledPackage {
  if (!existsSync(join(REPOSITORY, "dist/index.js"))) throw new Error("the package is not built: npm run build");
  const app = mkdtempSync(join(tmpdir(), "answerable-app-"));
  const installed = join(app, "node_modules", manifest.name);
  mkdirSync(installed, { recursive: true });
  unpack(pack(app), installed);
  for (const dependency of Object.keys(manifest.dependencies)) {
    symlinkSync(join(REPOSITORY, "node_modules", dependency), join(app, "node_modules", dependency), "junction");
  }
  return {
    files: readdirSync(installed, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name).slice(installed.length + 1))
      .map((path) => path.split(sep).join("/")),
    read: (file) => readFileSync(join(installed, file), "utf8"),
    run: (kind, script): unknown =>
      JSON.parse(
        execFileSync(process.execPath, [`--input-type=${kind}`, "-e", script], { cwd: app, encoding: "utf8" }),
      ),
    remove: () => {
      rmSync(app, { recursive: true });
    },
  };
}

function pack(folder: string): string {
  const packing = ["pack", "--ignore-scripts", "--silent", "--pack-destination", folder];
  const name = execFileSync("npm", packing, { cwd: REPOSITORY, encoding: "utf8" }).trim();
  return join(folder, name);
}

function unpack(tarball: string, folder: string): void {
  execFileSync("tar", ["-xzf", tarball, "-C", folder, "--strip-components=1"]);
}
