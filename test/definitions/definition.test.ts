import fc from "fast-check";
import { expect, test } from "vitest";
import * as z from "zod";
import * as definitions from "answerable/definitions";
import {
  Finding,
  Pin,
  checkPin,
  contentHash,
  definitionFields,
  findingsAt,
  hasErrors,
  pinOf,
} from "answerable/definitions";

const policy = { id: "policy", version: 3, levels: ["office", "group"] };

test("the hash of a definition is a published one, stable over releases", () => {
  // printf '{"id":"policy","levels":["office","group"],"version":3}' | sha256sum
  expect(contentHash(policy)).toBe("sha256:ab310a95ba3c5efa5add07779a72a4b9cb4dea7b94fc022a5982329a4789d0b0");
});

test("a definition that was stored and read back is still the pinned one", () => {
  fc.assert(
    fc.property(fc.dictionary(fc.stringMatching(/^[a-z]{1,8}$/), fc.jsonValue()), (content) => {
      const definition = { ...content, id: "any", version: 1 };
      fc.pre(!JSON.stringify(definition).includes("__proto__") && !/\\ud[89a-f]/.test(JSON.stringify(definition)));
      const pin = JSON.parse(JSON.stringify(pinOf(definition))) as Pin;
      expect(checkPin(pin, JSON.parse(JSON.stringify(definition)) as typeof definition).ok).toBe(true);
      expect(Pin.parse(pin)).toEqual(pinOf(definition));
    }),
  );
});

test.each([
  ["another id", { ...policy, id: "other" }, /"policy" version 3 .* "other" version 3/],
  ["another version", { ...policy, version: 4 }, /"policy" version 3 .* "policy" version 4/],
  ["another content under the same version", { ...policy, levels: ["group", "office"] }, /version 3 .* version 3/],
])("a definition with %s is not the pinned one, and both hashes are named", (_, changed, message) => {
  const refused = checkPin(pinOf(policy), changed);
  expect(refused).toMatchObject({ ok: false, refusal: { code: "definition-changed" } });
  if (refused.ok) return;
  expect(refused.refusal.message).toMatch(message);
  expect(refused.refusal.message).toContain(contentHash(policy));
  expect(refused.refusal.message).toContain(contentHash(changed));
});

test("a checked definition comes back as it is", () => {
  const checked = checkPin(pinOf(policy), policy);
  expect(checked.ok && checked.definition).toBe(policy);
});

test.each([
  ["a version of 0", { id: "a", version: 0 }],
  ["half a version", { id: "a", version: 1.5 }],
  ["no id", { version: 1 }],
  ["an empty id", { id: "", version: 1 }],
  ["an unknown field", { id: "a", version: 1, hash: "" }],
])("a definition with %s is not read", (_, value) => {
  expect(z.strictObject(definitionFields).safeParse(value).success).toBe(false);
});

test.each([
  "",
  "sha256:",
  `sha256:${"g".repeat(64)}`,
  `sha256:${"A".repeat(64)}`,
  `md5:${"a".repeat(64)}`,
  "a".repeat(64),
])("%s is no content hash", (hash) => {
  expect(Pin.safeParse({ id: "a", version: 1, hash }).success).toBe(false);
});

test("findings move under the path of their part, and only errors forbid the use", () => {
  const warning: Finding = { code: "gap", severity: "warning", path: ["bands", 0], message: "0 to 10 has no band" };
  const error: Finding = { ...warning, severity: "error", path: [] };
  expect(findingsAt(["schemes", 2], [warning, error]).map(({ path }) => path)).toEqual([
    ["schemes", 2, "bands", 0],
    ["schemes", 2],
  ]);
  expect([hasErrors([]), hasErrors([warning]), hasErrors([warning, error])]).toEqual([false, false, true]);
});

test("a finding has a kebab-case code, a known severity and a message", () => {
  const sound = { code: "no-band", severity: "error", path: ["a", 0], message: "m" };
  expect(Finding.safeParse(sound).success).toBe(true);
  for (const wrong of [
    { code: "No_Band" },
    { code: "" },
    { severity: "fatal" },
    { message: "" },
    { path: [-1] },
    { x: 1 },
  ]) {
    expect(Finding.safeParse({ ...sound, ...wrong }).success).toBe(false);
  }
});

test("every exported schema converts to JSON Schema", () => {
  const schemas = Object.values(definitions).filter((value) => value instanceof z.ZodType);
  expect(schemas).toHaveLength(5);
  for (const schema of schemas) expect(() => z.toJSONSchema(schema)).not.toThrow();
});
