import { existsSync, readFileSync } from "node:fs";
import { arch, availableParallelism, cpus, platform, totalmem } from "node:os";
import type { Section } from "./section.js";

const COMPARED = [
  "zod",
  "immer",
  "date-fns",
  "chinese-days",
  "tinybench",
  "@duckdb/node-api",
  "arquero",
  "simple-statistics",
];
/** Heavy peers are installed beside the benches, the rest at the root. */
const MODULES = ["node_modules/", "../../node_modules/"].map((path) => new URL(path, import.meta.url));

/** What the numbers were measured on: they can be compared within one run, and hardly across machines. */
export function machine(): Section {
  const facts = {
    processor: cpus()[0]?.model ?? "unknown",
    cores: availableParallelism(),
    memory: `${Math.round(totalmem() / 2 ** 30)} GiB`,
    system: `${platform()} ${arch()}`,
    node: process.versions.node,
    ...Object.fromEntries(COMPARED.map((name) => [name, versionOf(name)])),
  };
  return { title: "Measured on", rows: Object.entries(facts).map(([what, value]) => ({ what, value })) };
}

function versionOf(name: string): string {
  const manifest = MODULES.map((folder) => new URL(`${name}/package.json`, folder)).find((file) => existsSync(file));
  if (manifest === undefined) throw new Error(`${name} is not installed`);
  return (JSON.parse(readFileSync(manifest, "utf8")) as { version: string }).version;
}
