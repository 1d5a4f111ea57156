import * as z from "zod";

/** A schema that an app can import, with the names by which it does. */
export interface ExportedSchema {
  readonly name: string;
  readonly schema: z.ZodType;
}

/** Lists the zod schemas among a module's exports. */
export function schemasIn(specifier: string, module: Readonly<Record<string, unknown>>): ExportedSchema[] {
  return Object.entries(module).flatMap(([name, value]) =>
    value instanceof z.ZodType ? [{ name: `${specifier} ${name}`, schema: value }] : [],
  );
}

/** Says why a schema cannot be handed on as JSON Schema, or takes fields that it does not name; nothing when all is well. */
export function schemaFault({ name, schema }: ExportedSchema): string[] {
  try {
    z.toJSONSchema(schema);
    const open = openObjects(z.toJSONSchema(schema, { io: "input" }), []);
    return open.map((path) => `${name}: ${path} takes unknown fields`);
  } catch (error) {
    return [`${name}: ${String(error)}`];
  }
}

/** The places of objects with named fields that take others beside them without a word. */
function openObjects(node: unknown, path: readonly string[]): string[] {
  if (typeof node !== "object" || node === null) return [];
  const isOpen = "properties" in node && "type" in node && node.type === "object" && !("additionalProperties" in node);
  const inner = Object.entries(node).flatMap(([key, value]) => openObjects(value, [...path, key]));
  return isOpen ? [path.length === 0 ? "the whole" : path.join("."), ...inner] : inner;
}
