/** Deepest nesting taken; a definition a person can read stays far above it. */
const DEEPEST = 200;

/** Where a value stands: the names that lead to it, and the objects it lies in. */
interface Place {
  readonly path: string;
  readonly inside: readonly object[];
}

/**
 * Writes a value as JSON in the one form that every equal value has: no spaces, names sorted by UTF-16 code unit.
 *
 * Follows RFC 8785 (JSON Canonicalization Scheme). A property whose value is `undefined` is left out, as JSON leaves it
 * out, so a definition that was stored and read back keeps its hash.
 *
 * @param value - plain objects, arrays, text, finite numbers, booleans and null, nested at most 200 levels deep
 * @throws TypeError naming the place of whatever JSON cannot say: undefined in an array, a number that is not finite, a
 * function, an object of a class (a Date, a Map), a circle, a symbol or `__proto__` as a name, half a surrogate pair
 * @example
 * {@includeCode ../../test/definitions/examples.test.ts#canonical-json}
 */
export function canonicalJson(value: unknown): string {
  return write(value, { path: "the value", inside: [] });
}

function write(value: unknown, place: Place): string {
  if (value === null || typeof value === "boolean") return String(value);
  if (typeof value === "string") return writeText(value, place);
  if (typeof value === "number" && Number.isFinite(value)) return JSON.stringify(value);
  if (typeof value === "object") return writeNested(value, place);
  throw unsayable(place, typeof value === "number" ? String(value) : typeof value);
}

function writeText(text: string, place: Place): string {
  if (/\p{Surrogate}/u.test(text)) throw unsayable(place, "text with half a surrogate pair");
  return JSON.stringify(text);
}

function writeNested(value: object, { path, inside }: Place): string {
  if (inside.includes(value)) throw unsayable({ path, inside }, "an object inside itself");
  if (inside.length === DEEPEST) throw unsayable({ path, inside }, `nested deeper than ${DEEPEST} levels`);
  const within = [...inside, value];
  if (Array.isArray(value)) {
    // Array.from visits the holes of a sparse array, which map would skip.
    return `[${Array.from(value, (entry, index) => write(entry, { path: `${path}[${index}]`, inside: within })).join()}]`;
  }
  return writeObject(value, { path, inside: within });
}

function writeObject(value: object, { path, inside }: Place): string {
  if (!isPlain(value)) throw unsayable({ path, inside }, "an object of a class");
  if (Object.getOwnPropertySymbols(value).length > 0)
    throw unsayable({ path, inside }, "an object with a symbol as name");
  const properties = Object.entries(value)
    .filter(([, inner]) => inner !== undefined)
    .sort(([one], [other]) => (one < other ? -1 : 1));
  return `{${properties.map(([name, inner]) => writeProperty(name, inner, { path: `${path}.${name}`, inside })).join()}}`;
}

function writeProperty(name: string, value: unknown, place: Place): string {
  if (name === "__proto__") throw unsayable(place, "a name that JavaScript takes for the prototype");
  return `${writeText(name, place)}:${write(value, place)}`;
}

/** A prototype without a prototype is Object's own, of this realm or of another one (a worker, a test runner). */
function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

function unsayable({ path }: Place, what: string): TypeError {
  return new TypeError(`${path.slice(0, 200)} is ${what}, which JSON cannot say`);
}
