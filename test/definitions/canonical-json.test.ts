import { runInNewContext } from "node:vm";
import fc from "fast-check";
import { expect, test } from "vitest";
import { canonicalJson } from "answerable/definitions";

/** The same JSON with the names of every object in another order. */
function reversed(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map(reversed);
  const entries = Object.entries(value).map(([name, inner]) => [name, reversed(inner)] as const);
  return Object.fromEntries(entries.reverse());
}

const json = fc
  .jsonValue({ stringUnit: "grapheme-composite" })
  .filter((value) => !JSON.stringify(value).includes("__proto__"));

test("canonical JSON reads back as the value it was made from", () => {
  fc.assert(
    fc.property(json, (value) => {
      expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
});

test("the order of names makes no difference, the order of entries does", () => {
  fc.assert(
    fc.property(json, (value) => {
      expect(canonicalJson(reversed(value))).toBe(canonicalJson(value));
    }),
  );
  expect(canonicalJson([1, 2])).not.toBe(canonicalJson([2, 1]));
});

test("names are sorted by UTF-16 code unit, as the example of RFC 8785, section 3.2.3, shows", () => {
  const value = {
    "\u20ac": "Euro Sign",
    "\r": "Carriage Return",
    "\ufb33": "Hebrew Letter Dalet With Dagesh",
    "1": "One",
    "\ud83d\ude00": "Emoji: Grinning Face",
    "\u0080": "Control",
    "\u00f6": "Latin Small Letter O With Diaeresis",
  };
  const order = [...canonicalJson(value).matchAll(/:"([^"]*)"/g)].map(([, name]) => name);
  expect(order).toEqual([
    "Carriage Return",
    "One",
    "Control",
    "Latin Small Letter O With Diaeresis",
    "Euro Sign",
    "Emoji: Grinning Face",
    "Hebrew Letter Dalet With Dagesh",
  ]);
});

test("numbers and text are written as RFC 8785, section 3.2.2, shows", () => {
  const value = {
    numbers: [Number("333333333.33333329"), 1e30, 4.5, 2e-3, 0.000000000000000000000000001],
    string: '\u20ac$\u000f\nA\'B"\\\\"/',
    literals: [null, true, false],
  };
  expect(canonicalJson(value)).toBe(
    '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
  );
});

test("a property set to undefined is as good as none, and minus zero is zero", () => {
  expect(canonicalJson({ a: undefined, b: -0 })).toBe(canonicalJson({ b: 0 }));
});

test("the same object in two places is no circle, and a plain object of another realm is plain", () => {
  const shared = { a: 1 };
  expect(canonicalJson([shared, shared])).toBe('[{"a":1},{"a":1}]');
  expect(canonicalJson(runInNewContext("({ b: [1], a: null })"))).toBe('{"a":null,"b":[1]}');
});

const circle: unknown[] = [];
circle.push({ circle });
const sparse = [1, 2, 3];
// eslint-disable-next-line @typescript-eslint/no-array-delete -- the hole is the point
delete sparse[1];

test.each([
  ["undefined", undefined, "the value is undefined"],
  ["undefined in an array", { a: [1, undefined] }, "the value.a[1] is undefined"],
  ["a hole in an array", { a: sparse }, "the value.a[1] is undefined"],
  ["NaN", { a: { b: NaN } }, "the value.a.b is NaN"],
  ["infinity", [-Infinity], "the value[0] is -Infinity"],
  ["a function", { a: () => 1 }, "the value.a is function"],
  ["a symbol", { a: Symbol("s") }, "the value.a is symbol"],
  ["a bigint", { a: 1n }, "the value.a is bigint"],
  ["a Date", { on: new Date(0) }, "the value.on is an object of a class"],
  ["a Map", { on: new Map() }, "the value.on is an object of a class"],
  ["a typed array", { on: new Uint8Array(2) }, "the value.on is an object of a class"],
  ["a circle", circle, "the value[0].circle is an object inside itself"],
  ["a symbol as a name", { [Symbol("s")]: 1 }, "the value is an object with a symbol as name"],
  ["__proto__ as a name", JSON.parse('{"a":{"__proto__":1}}'), "the value.a.__proto__ is a name"],
  ["half a surrogate pair", { a: "\ud800" }, "the value.a is text with half a surrogate pair"],
  ["half a surrogate pair in a name", { "\udc00": 1 }, "text with half a surrogate pair"],
])("%s is refused by its place", (_, value, message) => {
  expect(() => canonicalJson(value)).toThrow(TypeError);
  expect(() => canonicalJson(value)).toThrow(message);
});

test("nesting deeper than 200 levels is refused, and as deep as that is taken", () => {
  const nested = (levels: number) => JSON.parse("[".repeat(levels) + "]".repeat(levels)) as unknown;
  expect(canonicalJson(nested(200))).toHaveLength(400);
  expect(() => canonicalJson(nested(201))).toThrow("nested deeper than 200 levels");
  expect(() => canonicalJson(nested(5000))).toThrow(TypeError);
});

test("a long text takes no longer than reading it", () => {
  const text = "中".repeat(3_500_000);
  expect(canonicalJson({ text })).toHaveLength(text.length + 11);
});
